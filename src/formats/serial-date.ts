/** Dates as Excel counts them: days since the turn of 1900, with a 29 February 1900 that never was. */

const DAY = 86_400;
/** 30 December 1899, and 1 January 1904, in days before 1970. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 31 December 9999. */
const LAST = 2_958_465;

/** `2024-03-01`, `2024-03-01T08:30:00`, or `08:30:00` for less than a day; undefined for what is no date. */
export function dateText(serial: number, { since1904 }: { readonly since1904: boolean }): string | undefined {
  if (!(serial >= 0 && serial <= LAST)) return undefined;
  const seconds = Math.round(serial * DAY);
  // Before 1 March 1900 Excel is a day behind, for that day that never was.
  const epoch = since1904 ? EPOCH_1904 : serial < 60 ? EPOCH_1900 - 1 : EPOCH_1900;
  const text = new Date((seconds - epoch * DAY) * 1000).toISOString().slice(0, 19);
  if (serial < 1) return text.slice(11);
  return text.replace(/T00:00:00$/, '');
}

/** The day as a number from 1 March 1900 on, since 1900; undefined for other days and for texts that are no whole day. */
export function serialOf(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const serial = Date.parse(`${day}T00:00:00Z`) / (DAY * 1000) + EPOCH_1900;
  // Days that no month has, such as 31 February, would be counted on into the next.
  return serial > 60 && dateText(serial, { since1904: false }) === day ? serial : undefined;
}
