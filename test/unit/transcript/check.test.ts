/** Quotations held against a transcript. */
import assert from 'node:assert/strict';
import { allOf } from '../../../server/analysis/steps';
import { checkTranscript } from '../../../server/transcript/check';
import { locator, remarks } from '../../../server/transcript/message';
import { parseTranscript } from '../../../server/transcript/parse';
import { analyse } from '../support/analyse';

const HEAD = 'Harbour of Tarwick to close\n\nMara Quill, the harbour master, and Ed Reis, the mayor, met on Monday.\n\n';
const HALL = `WEBVTT

00:05.000 --> 00:09.000
<v Mara Quill>Well, um, we will, we will close the harbour in June.

00:12.000 --> 00:20.000
<v Mara Quill>And it might cost two point three million dollars, if the ministry pays.

01:02:30.500 --> 01:02:40.000
<v Ed Reis>The walls may not survive another winter. We have, as I told you, asked the ministry for help.

01:02:41.000 --> 01:02:50.000
<v Ed Reis>It is not a disaster. We cannot wait for twenty-five more years.

01:03:00.000 --> 01:03:05.000
<v Ed Reis>I don’t think the old ferry should sail again this summer.
`;

/** `exact 0:05` and what differs, for each quotation. */
function verdicts(body: string, transcript = HALL): readonly string[] {
  return allOf(checkTranscript(analyse(HEAD + body), parseTranscript(transcript))).map(({ verdict }) => [verdict.kind, ...(verdict.kind === 'not-found' ? [] : [locator(verdict.at)]), ...remarks(verdict)].join(' | '));
}

const verdict = (body: string, expected: string, transcript = HALL): void => assert.deepEqual(verdicts(body, transcript), [expected]);

describe('a quotation in a transcript', () => {
  it('is exact, with fillers and stutter left out', () => verdict('“We will close the harbour in June,” Mara Quill said.', 'exact | 0:05'));
  it('is exact in other spelling', () => verdict('“We can’t wait for 25 more years,” Ed Reis said.', 'exact | 1:02:41'));
  it('is exact in pieces', () => verdict('“We will close the harbour,” Mara Quill said, “in June.”', 'exact | 0:05'));
  it('is trimmed at an ellipsis', () => verdict('“We have … asked the ministry for help,” Ed Reis said.', 'trimmed | 1:02:30 | left out inside: “as I told you”'));
  it('may explain in brackets', () => verdict('“We [the town] have … asked the ministry for help,” Ed Reis said.', 'trimmed | 1:02:30 | left out inside: “as I told you”'));
  it('is trimmed at the edges of a sentence', () => {
    verdict('“It might cost $2.3 million,” Mara Quill said.', 'trimmed | 0:12 | left out after: “if the ministry pays” (a hedge)');
    verdict('“The old ferry should sail again this summer,” Ed Reis said.', 'trimmed | 1:03:00 | left out before: “I don’t think” (a negation)');
  });
  it('that is a fragment is exact, unless it was denied', () => {
    verdict('Ed Reis said they could not wait “for twenty-five more years”.', 'exact | 1:02:41');
    verdict('Ed Reis said the repairs were “a disaster”.', 'trimmed | 1:02:41 | left out before: “It is not” (a negation)');
  });
  it('is altered: what was lost weighs most', () => {
    verdict('“The old walls will survive another winter,” Ed Reis said.', 'altered | 1:02:30 | “will” was “may not” (a negation) | added: “old”');
    verdict('“We will close the port in June,” Mara Quill said.', 'altered | 0:05 | “port” was “harbour”');
    verdict('“We have asked the ministry for help,” Ed Reis said.', 'altered | 1:02:30 | dropped: “as I told you”');
  });
  it('is not found', () => {
    verdict('“Nobody will pay for a second ferry to the island,” Mara Quill said.', 'not-found');
    verdict('Mara Quill called it “a farce”.', 'not-found');
    verdict('“We will close the harbour in June,” Mara Quill said.', 'not-found', '');
  });
  it('is somebody else’s', () => {
    verdict('“The walls may not survive another winter,” Mara Quill said.', 'exact | 1:02:30 | another speaker in the transcript: Ed Reis');
    verdict('“We will close the harbour in June,” Ed Reis said.', 'exact | 0:05 | another speaker in the transcript: MARA QUILL', 'MARA QUILL: We will close the harbour in June.\nED REIS: Why?\n'.replace(/^/, '[0:05] '));
  });
  it('may have a label that tells nothing', () => {
    const said = (label: string): string => `${label}: We will close the harbour in June.\n${label}: So be it.\n`;
    for (const label of ['SPEAKER 2', 'Q', 'QUILL', 'MQ', 'MS. QUILL', 'TOM']) verdict('“We will close the harbour in June,” Mara Quill said.', 'exact | line 1', said(label));
  });
  it('is looked for where its speaker speaks', () => assert.match(verdicts('“Nobody knows,” Ed Reis said.', 'MARA QUILL: Nobody knows.\nED REIS: Nobody knows.\n')[0]!, /^exact \| line 2$/));
  it('of nobody gets a proposal', () => assert.match(verdicts('“We will close the harbour in June and the ferry will stop.”\n\nIt rained.', 'MARA QUILL: We will close the harbour in June and the ferry will stop.\nED REIS: Why?\n')[0]!, /speaker in the transcript: MARA QUILL$/));
  it('runs over cues, without punctuation too', () => verdict('“We will close the harbour in June because of the walls,” Mara Quill said.', 'exact | 0:01', 'WEBVTT\n\n00:01.000 --> 00:03.000\nand so we will close\n\n00:03.000 --> 00:05.000\nthe harbour in june because\n\n00:05.000 --> 00:07.000\nof the walls and the rain\n'));
  it('stands CR LF, emoji and the same words in the article', () => assert.deepEqual(verdicts('🚢 “We will close the harbour in June,” Mara Quill said.\r\n\r\n“We will close the harbour in June,” Mara Quill said again.\r\n', HALL.replace(/\n/g, '\r\n')).length, 2));
});

describe('a hostile transcript', () => {
  it('is held against a hostile quotation: how much work that is, test/unit/linear counts', () => {
    for (const unit of ['the ', 'a b ', '… ', '[x] ', '1 ', 'one hundred ', '🚢', '$', '(', 'don’t ', '. ', 'U.S.']) {
      const text = unit.repeat(60_000);
      const article = { ...analyse('“No,” Mara Quill said.'), text };
      const quotes = article.quotes.map((quote) => ({ ...quote, span: { start: 0, end: text.length }, form: 'direct' as const }));
      assert.equal(allOf(checkTranscript({ ...article, quotes }, parseTranscript(text))).length, 1, unit);
    }
  });
});

describe('a long transcript', () => {
  const vocabulary = Array.from({ length: 2500 }, (_, i) => `w${((i * 7919) % 2500).toString(36)}x`);
  let seed = 7;
  const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const words = Array.from({ length: 30_000 }, () => (next() < 0.45 ? ['the', 'of', 'and', 'to', 'a', 'we', 'in', 'that'][Math.floor(next() * 8)]! : vocabulary[Math.floor(next() * next() * 2500)]!));
  const lines = Array.from({ length: 2500 }, (_, i) => `[${Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')}] ${words.slice(i * 12, i * 12 + 12).join(' ')}`);
  it('is searched for a hundred quotations', () => {
    const starts = Array.from({ length: 100 }, (_, i) => 200 + i * 290);
    const article = analyse(HEAD + starts.map((start) => `“W${words.slice(start, start + 25).join(' ').slice(1)},” Mara Quill said.`).join('\n\n'));
    const checks = allOf(checkTranscript(article, parseTranscript(lines.join('\n'))));
    assert.ok(checks.filter(({ verdict: { kind } }) => kind === 'exact' || kind === 'altered').length >= 98, `${checks.length}`);
  });
});
