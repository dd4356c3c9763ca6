import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../core/import/import';
import { encodingOfFont, encodingOfText, toUnicode } from '../../../core/import/legacy-encoding';
import { textOf } from '../../../core/tree/text';
import tables from '../../../core/vi/legacy-encodings.json';
import { documentFile } from '../../support/word-file';

describe('texts of the time before Unicode', () => {
  it('TCVN3 by words', () => {
    expect(toUnicode('§iÒu 1. Ph¹m vi ®iÒu chØnh', 'tcvn3')).toBe('Điều 1. Phạm vi điều chỉnh');
    expect(toUnicode('Quy chÕ phèi hîp gi÷a H¶i quan vµ Biªn phßng', 'tcvn3')).toBe(
      'Quy chế phối hợp giữa Hải quan và Biên phòng',
    );
  });

  it('VNI by words', () => {
    expect(toUnicode('Ñieàu 1. Phaïm vi ñieàu chænh', 'vni')).toBe('Điều 1. Phạm vi điều chỉnh');
    expect(toUnicode('Quy cheá phoái hôïp giöõa Haûi quan vaø Bieân phoøng', 'vni')).toBe(
      'Quy chế phối hợp giữa Hải quan và Biên phòng',
    );
  });

  it('every code of the tables gives one Vietnamese letter', () => {
    for (const table of [tables.tcvn3, tables.vni]) {
      for (const letter of Object.values(table)) expect(letter).toMatch(/^\p{L}$/u);
    }
    expect(new Set(Object.values(tables.tcvn3)).size).toBe(74);
  });

  it('fonts say which; capitals of .VnTimeH are small codes', () => {
    expect(encodingOfFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', capitals: true });
    expect(encodingOfFont('VNI-Times')).toEqual({ encoding: 'vni', capitals: false });
    expect(encodingOfFont('Times New Roman')).toBeUndefined();
  });

  it('text without fonts is recognised by what it becomes; Unicode stays as it is', () => {
    expect(encodingOfText('C¸c ®iÒu kho¶n cña quy ®Þnh nµy ®­îc ¸p dông víi c¸c bªn phèi hîp')).toBe('tcvn3');
    expect(encodingOfText('Caùc ñieàu khoaûn cuûa quy ñònh naøy ñöôïc aùp duïng vôùi caùc beân phoái hôïp')).toBe('vni');
    expect(encodingOfText('Các điều khoản của quy định này được áp dụng với các bên phối hợp')).toBeUndefined();
    expect(encodingOfText('The terms of this regulation apply')).toBeUndefined();
  });

  it('a .docx in .VnTime comes in as Unicode, with a finding', () => {
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const outcome = importDocx(documentFile(`<w:p><w:r>${font}<w:t>§iÒu 1. Ph¹m vi</w:t></w:r></w:p>`));
    expect(outcome.ok && textOf(outcome.value.tree)).toContain('Điều 1. Phạm vi');
    expect(outcome.findings.map(({ code }) => code)).toEqual(['import.legacyFont']);
  });
});
