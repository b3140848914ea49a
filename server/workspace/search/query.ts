/** What is looked for over all articles, and how one line says it. */

export interface SearchQuery {
  /** As typed: all must occur, the beginning of a word is enough; `"in quotation marks"` as they stand. */
  readonly words?: string;
  /** Any form of a name: `Carter` for `Ash Carter`. `unknown`: nobody is named. */
  readonly speaker?: string;
  /** An amount from `low` to `high`, either may be open. */
  readonly low?: number;
  readonly high?: number;
  /** Of such amounts: `kilometer`, `people`. */
  readonly unit?: string;
  readonly place?: string;
  /** ISO 8601, a year or a month as a whole: `2026-01`. */
  readonly since?: string;
  readonly until?: string;
  /** Of the desk. `unchecked`: none. */
  readonly status?: string;
  /** Said by a source without a name. */
  readonly anonymous?: boolean;
}

const TERM = /(?<=^|\s)(speaker|number|unit|place|since|until|status|is):(?:["“]([^"“”]*)["”]|([^\s"“]\S*))/gi;
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** `ferry speaker:"Kari Lunde" number:5..10 since:2026-01`. What is no such term is words; of two of one kind the last holds. */
export function parseQuery(text: string): SearchQuery {
  let query: SearchQuery = {};
  const rest = text.replace(TERM, (all, kind: string, quoted: string | undefined, bare: string | undefined) => {
    const read = readTerm(kind.toLowerCase(), (quoted ?? bare ?? '').trim());
    if (!read) return all;
    query = { ...query, ...read };
    return ' ';
  });
  const words = rest.replace(/\s+/g, ' ').trim();
  return words === '' ? query : { ...query, words };
}

function readTerm(kind: string, value: string): SearchQuery | undefined {
  if (value === '') return undefined;
  switch (kind) {
    case 'speaker': return { speaker: value };
    case 'unit': return { unit: value };
    case 'place': return { place: value };
    case 'status': return { status: value };
    case 'since': return DAY.test(value) ? { since: value } : undefined;
    case 'until': return DAY.test(value) ? { until: value } : undefined;
    case 'number': return readRange(value);
    case 'is': return value.toLowerCase() === 'anonymous' ? { anonymous: true } : undefined;
    default: return undefined;
  }
}

/** `5`, `5..10`, `1,400..`, `..0.5`. */
function readRange(value: string): SearchQuery | undefined {
  const [from = '', to = from, ...more] = value.split('..');
  const low = readNumber(from), high = readNumber(to);
  if (more.length > 0 || Number.isNaN(low) || Number.isNaN(high) || (low === undefined && high === undefined)) return undefined;
  const [least, most] = low !== undefined && high !== undefined && low > high ? [high, low] : [low, high];
  return { ...(least === undefined ? {} : { low: least }), ...(most === undefined ? {} : { high: most }) };
}

const readNumber = (digits: string): number | undefined => (digits === '' ? undefined : /^-?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/.test(digits) ? Number(digits.replaceAll(',', '')) : NaN);
