// What is typed for the day, month or year of a date → its number, null while it is none (core/model/instrument.ts).
const bounds = { day: [1, 31], month: [1, 12], year: [1900, 2200] } as const;

export function typedPart(part: keyof typeof bounds, text: string): number | null {
  const [least, most] = bounds[part];
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return number >= least && number <= most ? number : null;
}

/** "26" is 2026 once the box is left. */
export function wholeYear(text: string): number | null {
  return typedPart('year', /^\d{2}$/.test(text) ? `20${text}` : text);
}
