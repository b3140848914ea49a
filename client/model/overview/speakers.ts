/** Who speaks: a row a speaker with bars for quotes and words, the unknown in a row of their own. */
import type { Overview, Share, SpeakerShare } from '../../../server/protocol';
import { escapeHtml } from '../escape';
import { count, raise, SPEAKER_UNKNOWN } from '../words';
import { bar, FORM_WORDS, FORMS, item, percent, total, type Part } from './parts';

interface Scale {
  readonly quotes: number;
  readonly words: number;
  readonly allQuotes: number;
  readonly allWords: number;
}

export function speakersPart({ speakers, unknown }: Overview): Part | undefined {
  const shares: readonly Share[] = unknown.ranges.length === 0 ? speakers : [...speakers, unknown];
  if (shares.length === 0) return undefined;
  const scale = { quotes: most(shares, 'quotes'), words: most(shares, 'words'), allQuotes: all(shares, 'quotes'), allWords: all(shares, 'words') };
  const rows = [...speakers.map((speaker, index) => row(item('speaker', index, nameOf(speaker), { title: tip(speaker) }), speaker, scale)), ...(unknown.ranges.length === 0 ? [] : [row(item('unknown', 0, `<span class="name attention">${SPEAKER_UNKNOWN}</span>`, { title: tip(unknown) }), unknown, scale, 'nobody')])];
  const used = FORMS.filter((form) => shares.some(({ quotes, words }) => quotes[form] + words[form] > 0));
  const legend = used.map((form) => `<span class="key"><svg class="swatch" aria-hidden="true" focusable="false"><rect class="bar ${form}" width="100%" height="100%"/><rect class="texture ${form}" width="100%" height="100%"/></svg>${FORM_WORDS[form]}</span>`).join('');
  return {
    id: 'speakers', title: 'Who speaks', count: String(speakers.length),
    body: `<p class="legend">${legend}</p>
<table class="speakers" role="table" aria-labelledby="speakers-title"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Speaker</th><th role="columnheader" scope="col">Claims</th><th role="columnheader" scope="col">Words</th><th role="columnheader" scope="col" class="right">Checked</th></tr></thead>
<tbody role="rowgroup">${rows.join('\n')}</tbody></table>`,
  };
}

const most = (shares: readonly Share[], what: 'quotes' | 'words'): number => Math.max(...shares.map((share) => total(share[what])));
const all = (shares: readonly Share[], what: 'quotes' | 'words'): number => shares.reduce((sum, share) => sum + total(share[what]), 0);

function row(head: string, { quotes, words, checked, ranges }: Share, scale: Scale, className = ''): string {
  const done = checked > 0 && checked === ranges.length;
  return `<tr role="row"${className === '' ? '' : ` class="${className}"`}><th role="rowheader" scope="row">${head}</th>`
    + `${measure('Claims', quotes, scale.quotes, scale.allQuotes)}${measure('Words', words, scale.words, scale.allWords)}`
    + `<td role="cell" class="right ${done ? 'good' : 'quiet'}">${checked} of ${ranges.length}</td></tr>`;
}

const measure = (title: string, amounts: Share['quotes'], largest: number, sum: number): string =>
  `<td role="cell" data-title="${title}" class="second"><span class="measure">${bar(amounts, largest)}<span class="amount">${total(amounts)} <span class="quiet">${percent(total(amounts), sum)}</span></span></span><span class="unseen">, ${inWords(amounts)}</span></td>`;

function nameOf({ name, role, anonymous }: SpeakerShare): string {
  const marks = anonymous ? ' <span class="mark">not named</span>' : '';
  return `<span class="name">${escapeHtml(raise(name))}</span>${marks}${role === undefined ? '' : `<span class="role">${escapeHtml(role)}</span>`}`;
}

/** `3 direct quotes, 1 reported speech` has no plural that fits; `direct 3, reported 1` has. */
const inWords = (amounts: Share['quotes']): string => FORMS.filter((form) => amounts[form] > 0).map((form) => `${form} ${amounts[form]}`).join(', ');

const tip = ({ quotes, words, ranges }: Share): string => `${count(ranges.length, 'claim')}: ${inWords(quotes)}. ${count(total(words), 'word')}: ${inWords(words)}.`;
