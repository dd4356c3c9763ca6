// What a search asks and what it finds.
import { z } from 'zod';
import { libraryLimits } from './limits';
import type { Source } from './passage';
import type { Piece } from './snippet';
import { id, name } from './text';

/** Dossiers in the trash are not searched. */
export const searchSchema = z.strictObject({
  text: z.string().max(500),
  dossier: id.optional(),
  tag: name.optional(),
  limit: z.int().min(1).max(libraryLimits.hits).default(20),
});
export type Search = z.input<typeof searchSchema>;

/**
 * One passage. The same passage in many versions is one hit: `version` is the latest that has it, null when only the
 * working copy or the dossier itself has it; `isCurrent` says whether the working copy or the latest version has it.
 */
export interface Hit {
  readonly dossier: string;
  readonly title: string;
  readonly source: Source;
  readonly place: string;
  readonly label: string;
  readonly version: number | null;
  readonly isCurrent: boolean;
  readonly snippet: readonly Piece[];
}

/** Best first. `hasMore`: there are hits beyond the limit. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly hasMore: boolean;
}
