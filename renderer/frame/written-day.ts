// "26/11/2026", also "26.11.2026", "26-11-2026", "26112026" and "2026-11-26" ⇄ "2026-11-26".

/** "" for nothing written; undefined for what is no day. */
export function dayOf(text: string): string | undefined {
  const written = text.trim();
  if (written === '') return '';
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? dayFirst(written) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

function dayFirst(written: string): string[] | undefined {
  const [whole, day = '', month = '', year = ''] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(written) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(written) ?? [];
  return whole === undefined ? undefined : [whole, year, month, day];
}

/** What is no day is given back as it is. */
export function printedDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year === undefined ? iso : `${day}/${month}/${year}`;
}
