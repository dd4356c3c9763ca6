// Calls about the library that are more than one job: what meets wording of packs or files of strangers is done by a worker
// that may be ended, and only its result is brought to the library.
import type { CallName, Input, Output } from '../../core/bridge/contract';
import { done, type Finding, failed, type Outcome, warning } from '../../core/finding/finding';
import type { Content } from '../../core/library/content';
import { noWorking } from '../../core/library/refusals';
import type { Job } from './job';

/** A job by its name. */
export type Part = (call: Job['call'], input: unknown) => Promise<Outcome<unknown>>;

type InParts<N extends CallName> = (input: Input<N>, part: Part) => Promise<Outcome<unknown>>;
type Working = Output<'library.working'>;
type Opened = Output<'library.version'>;

export const libraryParts: { readonly [N in CallName]?: InParts<N> } = {
  'library.commit': commit,
  'library.attach': attach,
  'library.compare': compare,
};

async function commit({ body, ...rest }: Input<'library.commit'>, part: Part): Promise<Outcome<unknown>> {
  if (body) return withTree(body, part, (whole) => part('task.commit', { ...rest, body: whole }));
  const working = (await part('library.working', { dossier: rest.dossier })) as Outcome<Working>;
  if (!working.ok) return working;
  if (working.value === null) return noWorking(rest.dossier);
  const { step } = working.value;
  return withTree(working.value.body, part, (whole) => part('task.commit', { ...rest, body: whole, step }));
}

/** What keeps a draft from composing must not keep it from being stored. */
async function withTree(
  body: Content,
  part: Part,
  store: (body: Content) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  const composed = (await part('task.compose', { content: body })) as Outcome<Content>;
  if (!composed.ok && isStopped(composed.findings)) return composed;
  const stored = await store(composed.ok ? composed.value : body);
  return { ...stored, findings: [...(composed.ok ? [] : [warning('library.notComposed', '')]), ...stored.findings] };
}

async function attach(input: Input<'library.attach'>, part: Part): Promise<Outcome<unknown>> {
  const text = (await part('task.text', { content: input.content })) as Outcome<string>;
  if (!text.ok && isStopped(text.findings)) return text;
  return part('task.attach', { ...input, text: text.ok ? text.value : '' });
}

async function compare(input: Input<'library.compare'>, part: Part): Promise<Outcome<unknown>> {
  const { dossier, ...asked } = input;
  const [old, now] = [await opened(dossier, asked.old, part), await opened(dossier, asked.new, part)];
  if (!old.ok || !now.ok) return failed([...old.findings, ...now.findings]);
  const notes = (await part('library.notes', { dossier, older: asked.old, newer: asked.new })) as Outcome<
    Output<'library.notes'>
  >;
  if (!notes.ok) return notes;
  const { format, author, today, columns } = asked;
  const reasons = Object.fromEntries(notes.value.map(({ change, text }) => [change, text]));
  return part('task.compare', { old: old.value, new: now.value, notes: reasons, asked: { format, author, today, columns } });
}

async function opened(dossier: string, version: number, part: Part): Promise<Outcome<Content>> {
  const found = (await part('library.version', { dossier, version })) as Outcome<Opened>;
  return found.ok ? done(found.value.body) : found;
}

function isStopped(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === 'call.stopped');
}
