// Jobs that are no calls of the contract: the parts of calls that take two workers, one for the wording of packs and the files of
// strangers (it may be ended at any moment), one for the library (it never is).
import type { Input, Output } from '../../core/bridge/contract';
import type { Content } from '../../core/library/content';

/** What `content.fromFile` gives. */
export type Opened = Output<'content.fromFile'>;

export interface Tasks {
  /** A content → the same with the tree that it composes to. */
  readonly 'task.compose': { readonly content: Content };
  readonly 'task.commit': Omit<Input<'library.commit'>, 'body'> & { readonly body: Content; readonly step?: number };
  readonly 'task.add': Omit<Input<'library.addFile'>, 'content'> & { readonly file: Opened; readonly content: Uint8Array };
  readonly 'task.samples': { readonly samples: readonly Opened[]; readonly author: string; readonly message: string };
  /** The bytes of a file → what search may find in it; "" when it cannot be read. */
  readonly 'task.text': { readonly content: Uint8Array };
  readonly 'task.attach': Input<'library.attach'> & { readonly text: string };
  readonly 'task.compare': {
    readonly old: Content;
    readonly new: Content;
    readonly notes: Readonly<Record<string, string>>;
    /** Records of meetings. */
    readonly meetings: readonly unknown[];
    readonly asked: Pick<Input<'library.compare'>, 'format' | 'author' | 'today' | 'columns'>;
  };
}
export type TaskName = keyof Tasks;
