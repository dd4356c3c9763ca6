// The words of a pack taken over as words of one's own print the same, and keep their fields and references.
import { describe, expect, it } from 'vitest';
import { sketch } from '../../../core/compose/compose';
import { unitWording } from '../../../core/compose/unit-wording';
import { changeUnit, places } from '../../../core/edit/outline';
import { parseDraft } from '../../../core/model/parse';
import { loadPacks } from '../../../core/packs/load';
import { textOf } from '../../../core/tree/text';
import { builtIn, sampleOf } from '../../support/sample';
import { tinyDraft, tinyPack } from '../../support/tiny-pack';

function wordingWith(slot: string, answers: object = {}): string | undefined {
  const { packs } = loadPacks([tinyPack({ duty: slot })]);
  const draft = parseDraft({ ...tinyDraft, answers: { ...tinyDraft.answers, ...answers } });
  return draft.ok ? unitWording(draft.value, packs, 'duty') : undefined;
}

describe('the wording of a unit', () => {
  it.each([
    [
      'fields and references stay',
      '1. {#a} {{lead}} báo {{ref "scope"}} trong {{capital (unstopped note)}}.',
      '1. {#a} {{lead}} báo {{ref "scope"}} trong {{capital (unstopped note)}}.',
    ],
    ['conditions are carried out', '{{#if note}}Có.{{else}}Không.{{/if}}\nHết.', 'Không.\nHết.'],
    [
      'rounds of a loop are words',
      '{{#each items}}\na) {#x} {{this}}{{@stop}}\n{{/each}}',
      'a) {#x-1} Kiểm tra hàng hóa;\na) {#x-2} Tuần tra chung.',
    ],
    ['an answer that looks like structure stays text', '{{#each items}}\n{{this}}\n{{/each}}', '{{"1"}}. {{"{"}}{x}}'],
  ])('%s', (_name, slot, wording) => {
    const answers = wording.startsWith('{{"1') ? { items: ['1. {{x}}'] } : {};
    expect(wordingWith(slot, answers)).toBe(wording);
  });

  it('of every unit of every pack prints the same', () => {
    for (const pack of builtIn.packs.values()) {
      const draft = sampleOf(pack);
      const before = sketch({ draft, packs: builtIn.packs }).tree;
      let own = draft;
      for (const { entry } of places(draft)) {
        if (entry.slot === undefined || entry.kind === 'table' || !entry.enabled) continue;
        const wording = unitWording(draft, builtIn.packs, entry.id);
        if (wording !== undefined) own = changeUnit(own, entry.id, { wording });
      }
      const after = sketch({ draft: own, packs: builtIn.packs }).tree;
      expect(after && textOf(after)).toBe(before && textOf(before));
    }
  });
});
