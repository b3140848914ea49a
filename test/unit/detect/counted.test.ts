import assert from 'node:assert/strict';
import { readCounted } from '../../../server/analysis/detect/amounts/counted';
import { cutPieces } from '../../../server/analysis/detect/amounts/pieces';
import { tagged } from './tagged';

/** What the number at the front counts stands in brackets: `26 [missile/NOUN strikes/NOUN] ./PUNCT`. */
function check(marked: string, many = true): void {
  const { text, tokens } = tagged(marked.replace(/[[\]]/g, ''));
  const p = cutPieces(text, tokens)!;
  const at = readCounted(p, 1, many);
  const expected = /\[([^\]]*)\]/.exec(marked)?.[1]?.split(' ').map((word) => word.split('/')[0]).join(' ') ?? '';
  assert.equal(at ? text.slice(at.from, at.to).replace(/ ([-’'])/g, '$1') : '', expected.replace(/ ([-’'])/g, '$1'));
}

describe('what a number counts', () => {
  const counts = (marked: string, many = true) => it(marked, () => check(marked, many));
  counts('26/NUM [missile/NOUN strikes/NOUN] on the/DET hills/NOUN');
  counts('20/NUM or/CCONJ more/ADJ [police/NOUN officers/NOUN] left/VERB');
  counts('20/NUM of the/DET [burned/VERB barns/NOUN] stood/VERB');
  counts('50/NUM -/PUNCT odd/ADJ [missiles/NOUN] hit/VERB');
  counts('19/NUM [fouls/VERB] proved/VERB it/PRON');
  counts('700/NUM [heart/NOUN transplants/VERB] since/SCONJ then/ADV');
  counts('8/NUM [World/PROPN Cups/VERB] since/SCONJ then/ADV');
  counts('20/NUM [newly/ADV built/ADJ mills/NOUN] stood/VERB');
  counts('12/NUM [seeds/NOUN] Ana/PROPN Reis/PROPN and/CCONJ Mia/PROPN Lund/PROPN lost/VERB');
  counts('12/NUM [plain/ADJ -/PUNCT clothes/NOUN NYPD/PROPN officers/NOUN] left/VERB');
  counts('12/NUM [Rivers/PROPN Harbour/PROPN Trusts/PROPN] left/VERB');
  counts('2/NUM of the/DET [clubs/NOUN] left/VERB');
  counts('2/NUM of false/ADJ accounting/NOUN were/AUX dropped/VERB');
  // nothing follows that could be counted
  counts('26/NUM ran/VERB to the/DET hills/NOUN');
  counts('20/NUM or/CCONJ seven/NUM stood/VERB');
  counts('20/NUM per/ADP week/NOUN');
  counts('2.1/NUM last/ADJ year/NOUN');
  // a plural is complete, and one is followed by verbs in -s
  counts('700/NUM [goats/NOUN] leaves/VERB');
  counts('1/NUM leaves/VERB', false);
  counts('40/NUM [others/NOUN] hurt/NOUN');
});
