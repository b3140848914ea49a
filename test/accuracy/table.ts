/** The tables of the accuracy card, in Markdown. */
import { CLASSES, type Trust, type TrustRow } from './confidence';
import { prf, type Row } from './score';

const percent = (value: number): string => value.toFixed(1);

export function seedsTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const exact = prf(row.exact, row);
    const overlap = prf(row.overlap, row);
    const right = row.right && row.right.of > 0 ? `${row.right.label} ${percent((100 * row.right.is) / row.right.of)}` : '';
    return `| ${row.what} | ${row.gold} | ${row.found} | ${percent(exact.p)} / ${percent(exact.r)} / **${percent(exact.f1)}** | ${percent(overlap.p)} / ${percent(overlap.r)} / **${percent(overlap.f1)}** | ${right} |`;
  });
  return ['| | gold | found | exact P / R / F1 | overlap P / R / F1 | right, of those found |', '|---|--:|--:|---|---|---|', ...lines].join('\n');
}

/** One measure of one evaluation set, as `evaluate.mjs --json` writes it. */
export interface SetRow {
  readonly set: string;
  readonly measure: string;
  readonly value: number | null;
  readonly target: number;
  readonly peers: Readonly<Record<string, number>>;
}

/** Our own early trial is nobody's other tool. */
const others = (peers: SetRow['peers']): string => Object.entries(peers).filter(([who]) => who !== 'prototype').map(([who, figure]) => `${who} ${figure}`).join(', ');

export function setsTable(rows: readonly SetRow[]): string {
  const lines = rows.map(({ set, measure, value, peers }) => `| ${set} | ${measure} | **${value === null ? '–' : percent(value)}** | ${others(peers)} |`);
  return ['| set | measure | Newsmark | others on the same set |', '|---|---|--:|---|', ...lines].join('\n');
}

/** What the README shows: the measures that a reader asks about first. */
const CARD: readonly (readonly [set: string, measure: string, words: string])[] = [
  ['polnear_quoted', 'quoted: span overlap F1', 'finds the quoted passages'],
  ['polnear_quoted', 'quoted: span and speaker F1', '… with the right speaker'],
  ['polnear_speech', 'reported speech: span overlap F1', 'finds reported speech'],
  ['polnear_speech', 'reported speech: span and speaker F1', '… with the right speaker'],
  ['geowebnews', 'places exact F1', 'finds the places'],
  ['newsquant', 'value F1 (bag)', 'reads the figures of news'],
  ['conll2003', 'people exact F1', 'finds the people'],
];

export function card(rows: readonly SetRow[]): string {
  const lines = CARD.flatMap(([set, measure, words]) => {
    const row = rows.find((other) => other.set === set && other.measure === measure);
    return row && row.value !== null ? [`| ${words} | **${percent(row.value)}** | ${others(row.peers)} |`] : [];
  });
  return lines.length === 0 ? '' : ['| F1, percent | Newsmark | others |', '|---|--:|---|', ...lines].join('\n');
}

/** One row a kind of quote: right / share for each class. */
export function trustTable(rows: readonly TrustRow[]): string {
  const cell = ({ right, share, quotes }: Trust): string => (quotes === 0 ? '–' : `**${percent(right)}** of ${percent(share)}`);
  const lines = rows.map(({ what, classes }) => `| ${what} | ${CLASSES.map((name) => cell(classes[name])).join(' | ')} |`);
  return ['| speaker right, percent | sure | likely | a guess |', '|---|---|---|---|', ...lines].join('\n');
}

/** The same with what the classes are worth where a mark that the annotators do not have counts as wrong. */
export function trustDetails(rows: readonly TrustRow[]): string {
  const lines = rows.flatMap(({ what, classes }) => CLASSES.map((name) => {
    const { right, rightOfAll, share, quotes } = classes[name];
    return `| ${what} | ${name} | ${quotes} | ${percent(share)} | **${percent(right)}** | ${percent(rightOfAll)} |`;
  }));
  return ['| | class | quotes found | share of those found | speaker right | right, of all marked |', '|---|---|--:|--:|--:|--:|', ...lines].join('\n');
}

/** Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`. */
export function between(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
