/**
 * `npm run anchors`: how many annotations are found again after edits that nobody watched, by kind of edit. Quotes, numbers and places of
 * the sample articles; each edit is made 200 times at places drawn from a fixed series.
 */
import { fold } from '../../server/annotation/folded';
import { locate } from '../../server/annotation/locate';
import { placedAt } from '../../server/annotation/words';
import { analyse } from '../unit/support/analyse';
import { operate, SAMPLES, tracked, type Operation } from '../unit/annotation/edits';

const KINDS: readonly { readonly name: string; readonly kinds: readonly Operation['kind'][] }[] = [
  { name: 'words typed in at one place', kinds: ['type'] }, { name: 'up to 80 characters deleted', kinds: ['delete'] }, { name: 'up to 80 characters rewritten', kinds: ['retype'] }, { name: 'a paragraph deleted', kinds: ['drop-paragraph'] },
  { name: 'a paragraph moved', kinds: ['move-paragraph'] }, { name: 'line ends turned into CRLF', kinds: ['crlf'] }, { name: 'curly marks straightened', kinds: ['straight-marks'] }, { name: 'lines wrapped anew', kinds: ['wrap'] },
  { name: 'five edits of all kinds', kinds: ['retype', 'delete', 'type', 'move-paragraph', 'straight-marks'] }, { name: 'twenty rewritings', kinds: Array.from<Operation['kind']>({ length: 20 }).fill('retype') },
];
const TIMES = 200;

let state = 1;
const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;

console.log('| edit | found where they are | detached, words mostly there | rightly detached | on other words |\n|---|--:|--:|--:|--:|');
for (const { name, kinds } of KINDS) {
  const sums = { right: 0, missed: 0, gone: 0, wrong: 0 };
  for (let time = 0; time < TIMES; time++) {
    const text = SAMPLES[time % SAMPLES.length]!;
    let now = tracked(text);
    for (const kind of kinds) now = operate(now, { kind, at: random(), size: random(), words: 'as the mayor put it ' }).after;
    const { quotes, numbers, places } = analyse(text);
    const folded = fold(now.text);
    for (const { span } of [...quotes, ...numbers, ...places]) {
      const found = locate(folded, placedAt(text, span).quote, span.start);
      const left = now.origins.filter((origin) => origin >= span.start && origin < span.end).length;
      const inside = found ? now.origins.slice(found.span.start, found.span.end).filter((origin) => origin >= span.start && origin < span.end).length : 0;
      if (found) sums[inside > 0 ? 'right' : 'wrong']++;
      else sums[left >= (span.end - span.start) / 2 ? 'missed' : 'gone']++;
    }
  }
  const total = sums.right + sums.missed + sums.gone + sums.wrong;
  const share = (count: number): string => `${((100 * count) / total).toFixed(2)} %`;
  console.log(`| ${name} | ${share(sums.right)} | ${share(sums.missed)} | ${share(sums.gone)} | ${share(sums.wrong)} |`);
}
