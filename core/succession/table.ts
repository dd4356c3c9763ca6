// Rows → phrases to search for, those that suit a text.
import { Phrases } from './phrases';
import type { PlaceRow, SuccessionRows, UnitRow } from './rows';
import { keysOf } from './tokens';

/** A row, or a name of today that must not be taken for an old one inside it. */
export type Entry = UnitRow | 'kept';

export interface Table {
  readonly rows: SuccessionRows;
  readonly units: Phrases<Entry>;
  /** Provinces with their level in front ("tỉnh Kiên Giang"), and alone. */
  readonly levelled: Phrases<PlaceRow>;
  readonly bare: Phrases<PlaceRow>;
}

export function tableOf(rows: SuccessionRows, text: string): Table {
  const names = new Phrases<string>();
  for (const place of [...rows.places.flatMap(({ old, to }) => [old, to]), ...rows.unchangedPlaces]) names.add(place, place);
  const units = new Phrases<Entry>(names);
  const words = ` ${keysOf(text).join(' ')} `;
  for (const row of rows.units) if (suits(row, words)) for (const phrase of row.old) units.add(phrase, row);
  for (const phrase of rows.kept) units.add(phrase, 'kept');
  const [levelled, bare] = [new Phrases<PlaceRow>(), new Phrases<PlaceRow>()];
  for (const row of rows.places) {
    levelled.add(`${row.oldLevel} ${row.old}`, row);
    bare.add(row.old, row);
  }
  return { rows, units, levelled, bare };
}

function suits({ near }: UnitRow, words: string): boolean {
  return near.length === 0 || near.some((phrase) => words.includes(` ${keysOf(phrase).join(' ')} `));
}
