// Forms of the parts around the body: general facts, parties, grounds, recipients, format.
import { Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Path } from '../../../core/edit/path';
import type { Citation, Instrument } from '../../../core/model/instrument';
import { authorities, forces, type Party } from '../../../core/model/party';
import type { WordKey } from '../../words/catalog';
import { useWords } from '../../words/words';
import { Labelled } from './labelled';
import { usePlace } from './place';
import { Records } from './records';
import { ChoiceRow, DateRow, TextRow } from './rows';

export function GeneralPart({ isAttached }: { readonly isAttached: boolean }) {
  const t = useWords();
  return (
    <>
      <TextRow label={t('draft.subject')} path={['subject']} filled many />
      {isAttached ? null : (
        <>
          <TextRow label={t('draft.number')} path={['symbol', 'number']} />
          <TextRow label={t('draft.code')} path={['symbol', 'code']} help={t('draft.codeHelp')} />
          <TextRow label={t('draft.place')} path={['place']} />
          <DateRow label={t('draft.dateLabel')} path={['date']} />
        </>
      )}
    </>
  );
}

const noSigner: Party['signer'] = { authority: 'none', onBehalfOf: null, title: null, rank: null, name: null };

const newParty = (id: string): Party => ({
  ...{ id, force: 'other', parent: null, name: '…', shortName: null, abbreviation: null, place: null, headTitle: null },
  signer: noSigner,
});

export function PartiesPart() {
  const t = useWords();
  return (
    <Records<Party>
      path={['parties']}
      pick={(draft) => draft.parties}
      idStart="p"
      least={1}
      title={(party, at) =>
        party.name === '…' ? t('draft.party', { number: at + 1 }) : `${at + 1}. ${party.shortName ?? party.name}`
      }
      add={[{ words: t('draft.addParty'), make: newParty }]}
      draw={(_party, path) => <PartyForm path={path} />}
    />
  );
}

function PartyForm({ path }: { readonly path: Path }) {
  const t = useWords();
  const own = (...steps: (string | number)[]) => [...path, ...steps];
  return (
    <>
      <ChoiceRow
        label={t('draft.force')}
        path={own('force')}
        options={forces.map((force) => [force, `draft.force.${force}` as WordKey])}
      />
      <TextRow label={t('draft.partyName')} path={own('name')} filled long />
      <ParentRow path={own('parent')} />
      <TextRow label={t('draft.shortName')} path={own('shortName')} long help={t('draft.shortNameHelp')} />
      <TextRow label={t('draft.abbreviation')} path={own('abbreviation')} help={t('draft.abbreviationHelp')} />
      <TextRow label={t('draft.partyPlace')} path={own('place')} />
      <TextRow label={t('draft.headTitle')} path={own('headTitle')} />
      <ChoiceRow
        label={t('draft.authority')}
        path={own('signer', 'authority')}
        options={authorities.map((one) => [one, `draft.authority.${one}` as WordKey])}
      />
      <TextRow label={t('draft.onBehalfOf')} path={own('signer', 'onBehalfOf')} long help={t('draft.onBehalfOfHelp')} />
      <TextRow label={t('draft.signerTitle')} path={own('signer', 'title')} />
      <TextRow label={t('draft.rank')} path={own('signer', 'rank')} />
      <TextRow label={t('draft.signerName')} path={own('signer', 'name')} />
    </>
  );
}

/** The body above: without a name there is none. */
function ParentRow({ path }: { readonly path: Path }) {
  const t = useWords();
  const { value, name, set } = usePlace(path);
  const given = (value ?? null) as Party['parent'];
  const shown = given?.name ?? '';
  return (
    <Labelled label={t('draft.parent')} name={name}>
      <Textarea
        value={shown}
        placeholder="…"
        rows={1}
        onChange={(_event, data) =>
          set(data.value.trim() === '' ? null : { abbreviation: given?.abbreviation ?? null, name: data.value })
        }
      />
    </Labelled>
  );
}

const noInstrument: Instrument = { type: '…', symbol: null, date: null, issuer: null, subject: null, amendedBy: null };

export function CitationsPart() {
  const t = useWords();
  const kinds: readonly { words: string; make: (id: string) => Citation }[] = [
    { words: t('draft.addLaw'), make: (id) => ({ id, type: 'law', name: '…', amendedBy: null }) },
    { words: t('draft.addInstrument'), make: (id) => ({ id, type: 'instrument', instrument: noInstrument }) },
    { words: t('draft.addGround'), make: (id) => ({ id, type: 'free', text: '…' }) },
    { words: t('draft.addProposal'), make: (id) => ({ id, type: 'proposal', by: '…' }) },
  ];
  return (
    <>
      <Records<Citation>
        path={['citations']}
        pick={(draft) => draft.citations}
        idStart="c"
        title={(citation, at) => `${at + 1}. ${citationTitle(citation)}`}
        add={kinds}
        draw={(citation, path) => <CitationForm citation={citation} path={path} />}
      />
      <h3>{t('draft.replaces')}</h3>
      <Records
        path={['replaces']}
        pick={(draft) => draft.replaces}
        idStart="r"
        title={({ instrument }, at) => `${at + 1}. ${instrument.type} ${instrument.symbol ?? '…'}`}
        add={[{ words: t('draft.addReplaced'), make: (id) => ({ id, instrument: noInstrument }) }]}
        draw={(_item, path) => <InstrumentForm path={[...path, 'instrument']} />}
      />
    </>
  );
}

function citationTitle(citation: Citation): string {
  switch (citation.type) {
    case 'law':
      return citation.name;
    case 'instrument':
      return `${citation.instrument.type} ${citation.instrument.symbol ?? '…'}`;
    case 'free':
      return citation.text;
    case 'proposal':
      return citation.by;
  }
}

function CitationForm({ citation, path }: { readonly citation: Citation; readonly path: Path }) {
  const t = useWords();
  switch (citation.type) {
    case 'law':
      return (
        <>
          <TextRow label={t('draft.lawName')} path={[...path, 'name']} filled long />
          <TextRow label={t('draft.amendedBy')} path={[...path, 'amendedBy']} long />
        </>
      );
    case 'instrument':
      return <InstrumentForm path={[...path, 'instrument']} />;
    case 'free':
      return <TextRow label={t('draft.groundText')} path={[...path, 'text']} filled many />;
    case 'proposal':
      return <TextRow label={t('draft.proposalBy')} path={[...path, 'by']} filled many />;
  }
}

function InstrumentForm({ path }: { readonly path: Path }) {
  const t = useWords();
  return (
    <>
      <TextRow label={t('draft.instrumentType')} path={[...path, 'type']} filled help={t('draft.instrumentTypeHelp')} />
      <TextRow label={t('draft.instrumentSymbol')} path={[...path, 'symbol']} />
      <DateRow label={t('draft.instrumentDate')} path={[...path, 'date']} />
      <TextRow label={t('draft.issuer')} path={[...path, 'issuer']} long />
      <TextRow label={t('draft.instrumentSubject')} path={[...path, 'subject']} many />
      <TextRow label={t('draft.amendedBy')} path={[...path, 'amendedBy']} long />
    </>
  );
}

/** One line a recipient. */
export function RecipientsPart() {
  const t = useWords();
  const { value, name, set } = usePlace(['recipients', 'items']);
  const items = Array.isArray(value) ? (value as string[]) : [];
  return (
    <>
      <Labelled label={t('draft.recipients')} name={name} hint={t('draft.recipientsHint')}>
        <RecipientLines items={items} onChange={set} />
      </Labelled>
      <TextRow label={t('draft.archive')} path={['recipients', 'archive']} help={t('draft.archiveHelp')} />
    </>
  );
}

/** While somebody writes an empty line is a line; what is stored has none. */
function RecipientLines({
  items,
  onChange,
  ...rest
}: {
  readonly items: readonly string[];
  readonly onChange: (items: string[]) => void;
}) {
  const stored = items.join('\n');
  const [text, setText] = useState(stored);
  const written = linesIn(text).join('\n');
  const shown = written === stored ? text : stored;
  return (
    <Textarea
      {...rest}
      value={shown}
      placeholder="…"
      resize="vertical"
      rows={Math.max(5, items.length + 1)}
      onChange={(_event, data) => {
        setText(data.value);
        onChange(linesIn(data.value));
      }}
    />
  );
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function FormatPart() {
  const t = useWords();
  return (
    <>
      <ChoiceRow
        label={t('draft.secrecy')}
        path={['marks', 'secrecy']}
        none="draft.noMark"
        options={[
          ['mat', 'draft.mark.mat'],
          ['toi-mat', 'draft.mark.toi-mat'],
          ['tuyet-mat', 'draft.mark.tuyet-mat'],
        ]}
      />
      <ChoiceRow
        label={t('draft.urgency')}
        path={['marks', 'urgency']}
        none="draft.noMark"
        options={[
          ['khan', 'draft.mark.khan'],
          ['thuong-khan', 'draft.mark.thuong-khan'],
          ['hoa-toc', 'draft.mark.hoa-toc'],
        ]}
      />
      <ChoiceRow
        label={t('draft.circulation')}
        path={['marks', 'circulation']}
        none="draft.noMark"
        options={[
          ['xem-xong-tra-lai', 'draft.mark.xem-xong-tra-lai'],
          ['luu-hanh-noi-bo', 'draft.mark.luu-hanh-noi-bo'],
        ]}
      />
      <ChoiceRow
        label={t('draft.bodySize')}
        path={['format', 'body']}
        options={[
          ['13', 'draft.size13'],
          ['14', 'draft.size14'],
        ]}
      />
      <ChoiceRow
        label={t('draft.headSizes')}
        path={['format', 'sizes']}
        options={[
          ['12-13-13', 'draft.sizesSmall'],
          ['13-14-14', 'draft.sizesLarge'],
        ]}
      />
    </>
  );
}
