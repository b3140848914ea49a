/** Rows of RFC 4180, safe to open in a spreadsheet. */

/** A cell that starts like a formula is set off with an apostrophe, so that no spreadsheet runs words of an article; some take full-width signs for their narrow ones. */
function cell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const safe = /^[\s'"]*[=+\-@|%＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (cells: readonly (string | number | boolean)[]): string => cells.map(cell).join(',') + '\r\n';
