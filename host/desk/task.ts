// Jobs that are no calls of the contract: the parts of calls that take two workers, one for the wording of packs and the files of
// strangers (it may be ended at any moment), one for the library (it never is).
import type { Input } from '../../core/bridge/contract';
import type { Content } from '../../core/library/content';

/** `title`: what the text calls itself, or the name of the file. */
export interface Opened {
  readonly title: string;
  readonly body: Content;
}

export interface Tasks {
  /** A content → the same with the tree that it composes to. */
  readonly 'task.compose': { readonly content: Content };
  readonly 'task.commit': Omit<Input<'library.commit'>, 'body'> & { readonly body: Content; readonly step?: number };
  /** A file → what the library keeps of it, with the words that search finds in it. */
  readonly 'task.open': { readonly name: string; readonly content: Uint8Array };
  readonly 'task.add': Omit<Input<'library.addFile'>, 'content'> & { readonly file: Opened; readonly content: Uint8Array };
  /** The bytes of a file → what search may find in it; "" when it cannot be read. */
  readonly 'task.text': { readonly content: Uint8Array };
  readonly 'task.attach': Input<'library.attach'> & { readonly text: string };
  readonly 'task.compare': {
    readonly old: Content;
    readonly new: Content;
    readonly notes: Readonly<Record<string, string>>;
    readonly asked: Pick<Input<'library.compare'>, 'format' | 'author' | 'today' | 'columns'>;
  };
}
export type TaskName = keyof Tasks;
