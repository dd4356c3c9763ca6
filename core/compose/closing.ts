// The parts after the body: the signature row and the recipients (Phụ lục I, Phần I, mục II.7 and II.9).
import type { Draft } from '../model/draft';
import type { Party } from '../model/party';
import type { Pack } from '../packs/pack';
import { branch, leaf, run } from '../tree/build';
import type { Branch, Leaf, Run } from '../tree/node';
import { blankText, capitals, lexicon, stopAfter, withoutStop } from '../vi/lexicon';
import { inSignatureOrder } from './scope';

/** Undefined when nobody signs and nobody is named to get the document. `answers` may name the signers. */
export function conclusionsOf(
  draft: Draft,
  pack: Pack,
  prefix: string,
  answers: Readonly<Record<string, unknown>>,
): Branch | undefined {
  // One body signs as in any document of its own (Mẫu 1.4), also by a pack that several can sign together.
  const joint = (pack.layout === 'joint' && draft.parties.length > 1) || pack.signatures === 'answers';
  const blocks = pack.signatures === 'parties' ? partyBlocks(draft, joint, prefix) : [];
  if (pack.signatures === 'answers') blocks.push(...namedBlocks(answers.signers, prefix));
  const signatures = blocks.length > 0 ? [branch('signatures', `${prefix}signatures`, blocks)] : [];
  const recipients = pack.recipients ? [recipientsOf(draft, prefix)] : [];
  const parts = joint ? [...signatures, ...recipients] : [...recipients, ...signatures];
  if (parts.length === 0) return undefined;
  return branch('conclusions', `${prefix}conclusions`, parts, { attrs: { layout: joint ? 'joint' : 'single' } });
}

function partyBlocks(draft: Draft, joint: boolean, prefix: string): Branch[] {
  const signers = joint ? inSignatureOrder(draft.parties) : draft.parties.slice(0, 1);
  return signers.map((party) => signatureOf(party, draft.parties.indexOf(party), joint, prefix));
}

/** People who sign as secretary, chair, representative: "THƯ KÝ" at left, "CHỦ TỌA" at right (Mẫu 1.9). */
function namedBlocks(signers: unknown, prefix: string): Branch[] {
  // Nobody named yet: the place to sign is there all the same.
  const isNamed = Array.isArray(signers) && signers.length > 0;
  const named = isNamed ? signers : [{}];
  return named.map((signer: Readonly<Record<string, unknown>>, index) => {
    const id = `${prefix}signature.${index + 1}`;
    const field = (name: string) => (isNamed ? `answers.signers[${index}].${name}` : 'answers.signers');
    const line = (name: string): Run[] => {
      const value = signer[name];
      return typeof value === 'string' ? [{ text: value, field: field(name) }] : [blankRun(field(name))];
    };
    const agency = typeof signer.agency === 'string' ? [leaf('agency', `${id}.agency`, capitals(signer.agency))] : [];
    const role = leaf('role', `${id}.role`, typeof signer.role === 'string' ? capitals(signer.role) : line('role'));
    const rank = typeof signer.rank === 'string' ? [{ text: `${signer.rank} ` }] : [];
    return branch('signature', id, [...agency, role, leaf('person', `${id}.person`, [...rank, ...line('person')])]);
  });
}

function signatureOf(party: Party, index: number, joint: boolean, prefix: string): Branch {
  const id = `${prefix}signature.${party.id}`;
  const { authority } = party.signer;
  // Several bodies sign: each block names its body (a joint form is not in Nghị định 30; conventions §1.7, mark D).
  const agency = joint && authority !== 'TM' ? [leaf('agency', `${id}.agency`, capitals(party.name))] : [];
  return branch(
    'signature',
    id,
    [...agency, ...titleLines(party, index, id), leaf('person', `${id}.person`, personOf(party, index))],
    {
      attrs: { party: party.id },
    },
  );
}

/** The lines of authority and title: "KT. CỤC TRƯỞNG" over "PHÓ CỤC TRƯỞNG" (Phụ lục I, Phần I, mục II.7.a). */
function titleLines(party: Party, index: number, id: string): Leaf[] {
  const { authority, onBehalfOf, title } = party.signer;
  const head = party.headTitle;
  const role = (text: string | null) =>
    leaf('role', `${id}.role`, text === null ? [blankRun(`parties[${index}].signer.title`)] : capitals(text));
  if (authority === 'none') return [role(title ?? head)];
  const words = lexicon.authorities[authority];
  if (authority === 'Q') return [role(`${words} ${title ?? head ?? blankText}`)];
  const principal = authority === 'TM' ? (onBehalfOf ?? party.name) : (onBehalfOf ?? head ?? blankText);
  return [
    leaf('onBehalf', `${id}.on-behalf`, capitals(`${words} ${principal}`)),
    role(authority === 'TM' ? (title ?? head) : title),
  ];
}

function blankRun(field: string): Run {
  return { text: blankText, field, blank: true };
}

/** Rank before the name, for armed forces; no academic or honorary title (Phụ lục I, Phần I, mục II.7.c). */
function personOf(party: Party, index: number): Run[] {
  const { rank, name } = party.signer;
  if (name === null) return [blankRun(`parties[${index}].signer.name`)];
  return [{ text: rank === null ? name : `${rank} ${name}`, field: `parties[${index}].signer.name` }];
}

function recipientsOf(draft: Draft, prefix: string): Branch {
  const { items, archive } = draft.recipients;
  const lines = items.map((text, index) =>
    leaf('recipient', `${prefix}recipient.${index + 1}`, [
      { text: `- ${withoutStop(text.trim().replace(/^[-–]\s*/, ''), '.;,')};`, field: `recipients.items[${index}]` },
    ]),
  );
  const archiveLine = leaf('recipient', `${prefix}recipient.archive`, archiveRuns(archive));
  return branch('recipients', `${prefix}recipients`, [...lines, archiveLine], { heading: [run(lexicon.recipients)] });
}

function archiveRuns(archive: string | null): Run[] {
  const label = run(`- ${lexicon.archive} `);
  if (archive === null) return [run(`- ${lexicon.archive} ${lexicon.archiveOffice}, `), blankRun('recipients.archive')];
  const text = withoutStop(archive.trim(), '.;,');
  return [label, { text, field: 'recipients.archive' }, ...(stopAfter(text) === '' ? [] : [run('.')])];
}
