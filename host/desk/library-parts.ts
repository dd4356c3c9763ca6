// Calls about the library that are more than one job: what meets wording of packs or files of strangers is done by a worker
// that may be ended, and only its result is brought to the library.
import type { VersionName } from '../../core/bridge/calls/library';
import type { CallName, Input, Output } from '../../core/bridge/contract';
import { done, type Finding, failed, type Outcome, warning } from '../../core/finding/finding';
import type { Content } from '../../core/library/content';
import { noWorking } from '../../core/library/refusals';
import type { Job } from './job';
import type { Opened } from './task';

/** A job by its name. */
export type Part = (call: Job['call'], input: unknown) => Promise<Outcome<unknown>>;

type InParts<N extends CallName> = (input: Input<N>, part: Part) => Promise<Outcome<unknown>>;
type Working = Output<'library.working'>;

export const libraryParts: { readonly [N in CallName]?: InParts<N> } = {
  'library.commit': commit,
  'library.addFile': addFile,
  'library.samples': samples,
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

async function addFile({ content, ...rest }: Input<'library.addFile'>, part: Part): Promise<Outcome<unknown>> {
  const file = (await part('content.fromFile', { name: rest.name, content })) as Outcome<Opened>;
  if (!file.ok) return file;
  const added = await withTree(file.value.body, part, (body) =>
    part('task.add', { ...rest, file: { ...file.value, body }, content }),
  );
  return { ...added, findings: [...file.findings, ...added.findings] };
}

/** What the user makes while the examples are read does not keep them out: the library was empty when they were asked for. */
async function samples({ author, message }: Input<'library.samples'>, part: Part): Promise<Outcome<unknown>> {
  for (const trash of [false, true]) {
    const held = (await part('library.list', { trash })) as Outcome<Output<'library.list'>>;
    if (!held.ok || held.value.length > 0) return held.ok ? done([]) : held;
  }
  const found = (await part('content.samples', {})) as Outcome<Output<'content.samples'>>;
  if (!found.ok) return found;
  const whole: Opened[] = [];
  for (const sample of found.value) {
    const composed = (await part('task.compose', { content: sample.body })) as Outcome<Content>;
    if (!composed.ok && isStopped(composed.findings)) return composed;
    whole.push(composed.ok ? { ...sample, body: composed.value } : sample);
  }
  return part('task.samples', { samples: whole, author, message });
}

async function compare(input: Input<'library.compare'>, part: Part): Promise<Outcome<unknown>> {
  const [old, now] = [await opened(input.old, part), await opened(input.new, part)];
  if (!old.ok || !now.ok) return failed([...old.findings, ...now.findings]);
  const notes = await notesBetween(old.value, now.value, part);
  if (!notes.ok) return notes;
  const { format, author, today, columns, meetings } = input;
  const asked = { format, author, today, columns };
  return part('task.compare', { old: old.value.body, new: now.value.body, notes: notes.value, meetings, asked });
}

/** `number` is null for what is being written. */
interface OpenVersion {
  readonly dossier: string;
  readonly number: number | null;
  readonly body: Content;
}

async function opened({ dossier, version }: VersionName, part: Part): Promise<Outcome<OpenVersion>> {
  if (version === 'working') {
    const working = (await part('library.working', { dossier })) as Outcome<Working>;
    if (!working.ok) return working;
    return working.value ? done({ dossier, number: null, body: working.value.body }) : noWorking(dossier);
  }
  const found = (await part('library.version', { dossier, version })) as Outcome<Output<'library.version'>>;
  return found.ok ? done({ dossier, number: found.value.number, body: found.value.body }) : found;
}

/** Reasons by the ids of changes. */
async function notesBetween(old: OpenVersion, now: OpenVersion, part: Part): Promise<Outcome<Readonly<Record<string, string>>>> {
  if (old.dossier !== now.dossier || old.number === null || now.number === null) return done({});
  const asked = { dossier: old.dossier, older: old.number, newer: now.number };
  const notes = (await part('library.notes', asked)) as Outcome<Output<'library.notes'>>;
  return notes.ok ? done(Object.fromEntries(notes.value.map(({ change, text }) => [change, text]))) : notes;
}

function isStopped(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === 'call.stopped');
}
