// The day by this computer's clock and time zone, "YYYY-MM-DD". Only shells ask it: the core is told.

export function localToday(now = new Date()): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
