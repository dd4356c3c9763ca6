// A content with its passages ⇄ the text that is stored and hashed: the content as one line of JSON, then the passages.
import { z } from 'zod';
import { done, error, failed, type Outcome } from '../finding/finding';
import { libraryLimits } from './limits';
import { type Passage, passagesSchema } from './passage';

export interface Body {
  readonly content: unknown;
  readonly passages: readonly Passage[];
}

/** `content` is any value of JSON; what JSON cannot hold is lost as JSON.stringify loses it. */
export const bodyFields = { content: z.unknown(), passages: passagesSchema };

export function bodyText({ content, passages }: Body): Outcome<string> {
  const text = JSON.stringify(content ?? null) ?? 'null';
  if (text.length > libraryLimits.content)
    return failed([error('library.tooBig', 'content', { limit: libraryLimits.content / 1024 / 1024 })]);
  return done(`${text}\n${JSON.stringify(passages)}`);
}

/** The content alone, as it is hashed. */
export function contentText(body: string): string {
  return body.slice(0, body.indexOf('\n'));
}

/** What kind of content it is, where contents say so (content.ts). */
export function kindOf(content: unknown): string | null {
  const kind = content instanceof Object && 'kind' in content ? content.kind : undefined;
  return typeof kind === 'string' ? kind : null;
}

/** Undefined when the text is no body: it was altered. */
export function readBody(body: string): Body | undefined {
  try {
    const content: unknown = JSON.parse(contentText(body));
    const passages = passagesSchema.safeParse(JSON.parse(body.slice(body.indexOf('\n') + 1)));
    return passages.success ? { content, passages: passages.data } : undefined;
  } catch {
    return undefined;
  }
}
