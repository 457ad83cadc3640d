/** ISO 8601 dates as the data writes them: a day, a month or a year. */

/** Whether the text is `2024-01-31`, `2024-01` or `2024`, and a date that exists. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether the text names a day. */
export function isDay(text: unknown): text is string {
  return isDate(text) && text.length === 10;
}
