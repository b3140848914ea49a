/** The texts that are timed. All are made the same way in every run. */
import fs from 'node:fs';
import path from 'node:path';

const shared = process.env.NEWSMARK_SHARED ?? path.join(__dirname, '../../../shared');
const seeds = path.join(__dirname, '../../seeds');
const polnear = path.join(shared, 'corpora/quotes/polnear_quoted.dev.jsonl');

/** Our sample articles again and again, each round with other figures and other surnames: no paragraph comes twice, so no cache can help. */
export function madeText(length: number): string {
  const articles = fs.readdirSync(seeds).filter((name) => name.endsWith('.txt')).sort().map((name) => fs.readFileSync(path.join(seeds, name), 'utf8'));
  const parts: string[] = [];
  for (let round = 0, sum = 0; sum < length; round++) {
    const text = varied(articles[round % articles.length]!, round);
    parts.push(text);
    sum += text.length + 2;
  }
  return parts.join('\n\n').slice(0, length);
}

const NAMES = ['Whitlock', 'Haugen', 'Raman', 'Bergstrom', 'Oduya', 'Threlfall', 'Aktas', 'Demirel', 'Markou', 'Kamau', 'Okello', 'Achieng', 'Salinas', 'Tidwell', 'Rojas', 'Lindqvist'];
const SYLLABLES = ['mar', 'ten', 'lo', 'ri', 'kas', 'del', 'vin', 'so', 'bel', 'ano', 'ger', 'hal'];
const surname = (seed: number): string => {
  const word = `${SYLLABLES[seed % 12]}${SYLLABLES[Math.floor(seed / 12) % 12]}${SYLLABLES[Math.floor(seed / 144) % 12]}`;
  return word[0]!.toUpperCase() + word.slice(1);
};

/** Another article of the same shape: surnames changed, a sentence of its own at the end of each paragraph. */
function varied(text: string, round: number): string {
  const renamed = NAMES.reduce((rest, name, index) => rest.replaceAll(name, surname(round * NAMES.length + index)), text);
  return renamed.split('\n').map((line, index) => (line === '' ? '' : line.length > 60 ? `${line} That was ${round + 2} weeks and ${index + 1} days ago.` : `${line} (${round + 2})`)).join('\n');
}

/** Real news, up to `length` characters, where the evaluation sets lie beside the repository. */
export function realText(length: number): string | undefined {
  if (!fs.existsSync(polnear)) return undefined;
  const parts = fs.readFileSync(polnear, 'utf8').split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { readonly text: string }).text);
  return parts.join('\n\n').slice(0, length);
}
