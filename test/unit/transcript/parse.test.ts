/** Transcripts of all kinds, and of bad ones: no words may be lost. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTranscript } from '../../../server/transcript/parse';
import { clock } from '../../../server/transcript/times';

/** `0:05 Mara: words` for each cue. */
const read = (source: string): readonly string[] => parseTranscript(source).cues.map(({ start, speaker, text }) => `${start === undefined ? '' : `${clock(start)} `}${speaker === undefined ? '' : `${speaker}: `}${text}`);

describe('a SubRip transcript', () => {
  it('is read', () => assert.deepEqual(read('1\n00:00:01,000 --> 00:00:02,500\nHello there.\n\n2\n01:02:03,000 --> 01:02:04,000\n<i>Yes</i>\nand no.\n'), ['0:01 Hello there.', '1:02:03 Yes', '1:02:03 and no.']));
  it('may have a byte order mark, CR LF, points, no hours and no zeros', () => assert.deepEqual(read('\ufeff1\r\n00:01.5 --> 00:02.500\r\nHello.\r\n\r\n2\r\n0:1:3,000 --> 0:1:4,000 X1:10 X2:20\r\n{\\an8}Yes &amp; no.\r\n'), ['0:01 Hello.', '1:03 Yes & no.']));
  it('has speakers, who go on until another begins', () => assert.deepEqual(read('1\n00:01,0 --> 00:02,0\nMARA QUILL: We will close it.\n\n2\n00:02,0 --> 00:03,0\nIn June.\n\n3\n00:03,0 --> 00:04,0\n>> Why?\n\n4\n00:04,0 --> 00:05,0\n>> ED REIS: The walls.\n'), ['0:01 MARA QUILL: We will close it.', '0:02 MARA QUILL: In June.', '0:03 Why?', '0:04 ED REIS: The walls.']));
  it('loses nothing where it is broken', () => {
    const broken = '1\n00:00:01,000 --> 00:00:02,500\nFirst.\n\nafter a blank line\n\n2\n00:00:xx --> 00:00:04,000\nSecond.\n\nno cue at all\n3\n00:00:05,000-->00:00:06,000\nThird 3\n42\n\n4\n00:00:07,000 --> 00:00:08,000\n';
    assert.deepEqual(read(broken), ['0:01 First.', '0:01 after a blank line', '0:01 Second.', '0:01 no cue at all', '0:05 Third 3', '0:05 42']);
    assert.deepEqual(parseTranscript(broken).problems.map(({ line, kind }) => [line, kind]), [[8, 'time']]);
  });
  it('keeps words before the first cue', () => assert.deepEqual(read('Town hall, 3 May\n\n1\n00:01,0 --> 00:02,0\nHello.\n'), ['Town hall, 3 May', '0:01 Hello.']));
});

describe('a WebVTT transcript', () => {
  it('has names, notes, styles, settings, voices and tags', () => assert.deepEqual(read('WEBVTT - hall\nKind: captions\n\nNOTE a remark\non two lines\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start position:0%\n<v Mara Quill>We <c.loud>will</c> &lt;close&gt; <00:01.500>it.</v>\n\n01:00:02.000 --> 01:00:03.000\n<v.first Ed>Why?</v> <v Mara Quill>Walls.\n\nNOTE end\n\n01:00:04.000 --> 01:00:05.000\nNOTEd words.\n'), ['0:01 Mara Quill: We will <close> it.', '1:00:02 Ed: Why?', '1:00:02 Mara Quill: Walls.', '1:00:04 NOTEd words.']));
  it('may overlap', () => assert.deepEqual(read('WEBVTT\n\n00:01.000 --> 00:09.000\nOne.\n\n00:02.000 --> 00:03.000\nTwo.\n'), ['0:01 One.', '0:02 Two.']));
  it('that rolls up says each line once', () => assert.deepEqual(read('WEBVTT\n\n00:01.000 --> 00:03.000\n \nwe will close\n\n00:03.000 --> 00:05.000\nwe will close\nthe harbour in\n\n00:05.000 --> 00:07.000\nthe harbour in\nJune because\n\n00:07.000 --> 00:09.000\nJune because\nof the walls\n'), ['0:01 we will close', '0:03 the harbour in', '0:05 June because', '0:07 of the walls']));
  it('lets people repeat themselves', () => assert.deepEqual(read('WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nWhy?\n\n00:04.000 --> 00:05.000\nThe walls.\n').length, 4));
});

describe('a transcript of plain text', () => {
  it('has labels', () => assert.deepEqual(read('MARA QUILL: We will close it.\nIn June.\n\nED REIS: Why?\n'), ['MARA QUILL: We will close it.', 'MARA QUILL: In June.', 'ED REIS: Why?']));
  it('has times in many places', () => {
    assert.deepEqual(read('[00:12:30] MARA: We will.\n(13:01) ED: Why?\n'), ['12:30 MARA: We will.', '13:01 ED: Why?']);
    assert.deepEqual(read('Mara Quill  12:30\nWe will close it.\nIn June.\n\nEd Reis  12:41\nWhy?\n'), ['12:30 Mara Quill: We will close it.', '12:30 Mara Quill: In June.', '12:41 Ed Reis: Why?']);
  });
  it('has colons that are none', () => assert.deepEqual(read('She said: we will close it.\nNote: no ferry at 10:30 tomorrow.\n'), ['She said: we will close it.', 'Note: no ferry at 10:30 tomorrow.']));
  it('have no labels as long as a paragraph', () => {
    const long = `A${'b'.repeat(158)}:`;
    assert.deepEqual(read(`${long}c d\n`), [`${long}c d`]);
    assert.deepEqual(read(`A${'b'.repeat(150)}: c d\n`), [`A${'b'.repeat(150)}: c d`]);
  });
  it('may be one line, or nothing', () => {
    assert.deepEqual(read('We will 🚢 close it.'), ['We will 🚢 close it.']);
    assert.deepEqual([read(''), read('\ufeff\r\n\r\n')], [[], []]);
  });
});

describe('any text', () => {
  it('is read, and keeps its words', () => {
    const piece = fc.constantFrom('word', '7', '\n', '\r\n', '\n\n', '\n00:00:01,000 --> 00:00:02,000\n', '\n00:00:xx --> 00:00:02,000\n', 'WEBVTT', ' ', 'ANNA:', '>', '&amp;', '[1:02]', '🚢', '{\\an8}');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = `1\n00:00:00,000 --> 00:00:01,000\n${pieces.map((one, i) => (one === 'word' ? ` word${i}x ` : one)).join('')}`;
      const said = parseTranscript(source).cues.map(({ speaker, text }) => `${speaker ?? ''} ${text}`).join(' ');
      for (const [word] of source.matchAll(/word\d+x/g)) assert.ok(said.includes(word), `${word} of ${JSON.stringify(source)}`);
    }), { numRuns: 300 });
  });
});
