// Names of dossiers and versions on a command line → what they name, asked of the library through the contract.

import type { VersionName } from '../../core/bridge/calls/library';
import type { Output } from '../../core/bridge/contract';
import type { Dispatch } from '../../core/bridge/dispatch';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import type { Content } from '../../core/library/content';
import { noWorking } from '../../core/library/refusals';
import { parseVersionRef } from '../../core/library/version-ref';

export class FromLibrary {
  constructor(private readonly dispatch: Dispatch) {}

  /** Its id. */
  readonly dossier = async (name: string): Promise<Outcome<string>> => {
    const found = (await this.dispatch('library.find', { name })) as Outcome<Output<'library.find'>>;
    return found.ok ? done(found.value.id) : found;
  };

  readonly version = async (word: string): Promise<Outcome<VersionName>> => {
    const asked = parseVersionRef(word);
    if (!asked) return failed([error('usage.notVersion', '', { word })]);
    const dossier = await this.dossier(asked.name);
    return dossier.ok ? done({ dossier: dossier.value, version: asked.version }) : dossier;
  };

  /** As a file would hold it: JSON of the content. */
  readonly contentBytes = async (word: string): Promise<Outcome<Uint8Array>> => {
    const content = await this.content(word);
    return content.ok ? done(new TextEncoder().encode(JSON.stringify(content.value))) : content;
  };

  readonly draftText = async (word: string): Promise<Outcome<string>> => {
    const content = await this.content(word);
    if (!content.ok) return content;
    if (content.value.kind === 'draft') return done(JSON.stringify(content.value.draft));
    return failed([error('library.notDraft', '', { name: word })]);
  };

  private async content(word: string): Promise<Outcome<Content>> {
    const named = await this.version(word);
    if (!named.ok) return named;
    const { dossier, version } = named.value;
    if (version === 'working') return this.workingContent(dossier);
    const found = (await this.dispatch('library.version', { dossier, version })) as Outcome<Output<'library.version'>>;
    return found.ok ? done(found.value.body) : found;
  }

  private async workingContent(dossier: string): Promise<Outcome<Content>> {
    const found = (await this.dispatch('library.working', { dossier })) as Outcome<Output<'library.working'>>;
    if (!found.ok) return found;
    return found.value ? done(found.value.body) : noWorking(dossier);
  }
}
