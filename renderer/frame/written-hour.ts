// "8:30", also "8h30", with the word for hour in between, "8.30", "0830" and "8h" → "08:30", an hour of the day.

/** "" for nothing written; undefined for what is no hour. */
export function hourOf(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  if (written === '') return '';
  const [, hours, minutes] =
    /^(\d{1,2})\s*(?:[:.h]|gi\p{L}*)\s*(\d{1,2})?\s*(?:p\p{L}*)?$/u.exec(written) ?? /^(\d{2})(\d{2})$/.exec(written) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes ?? 0) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${(minutes ?? '').padStart(2, '0')}`;
}
