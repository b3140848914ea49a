/** Texts for properties: anything a file may hold, and something like news, in which every detector finds work. */
import fc from 'fast-check';

const NAMES = ['Mara Quill', 'Quill', 'Harbour', 'Anton Reuss', 'Mr. Reuss', 'Ida Cole', 'Dr. Ida Cole', 'Torvik', 'the Harbour Board', 'Northsea Ferries Ltd.', 'the ministry', 'a senior official', 'two aides', 'residents', 'he', 'She', 'they', 'I', 'McNamara-O’Neill', 'Łódź', 'al-Masri', 'JOHN DOE'] as const;
const CUES = ['said', 'says', 'told reporters', 'warned', 'asked', 'according to', 'denied that', 'promised to', 'was quoted as saying', 'added', 'tweeted', 'declined to comment', 'urged', 'claimed that', 'said on Monday that', 'has said:'] as const;
const CONTENTS = ['we will close it', 'the harbour would shut', 'nobody asked us', 'No', 'it was time to leave, and we left', 'costs rose by 3 percent to $5 million', '“never,” as she put it', 'he said ‘go’', 'I don’t know', 'that’s it'] as const;
const FIGURES = ['26 missile strikes', '3 May', 'Oct. 7, 2015', 'Monday', 'last year', '1,400 kilometers (900 miles)', '$2.3 billion', 'from 4.8 to 4.7 percent', 'a dozen', '7.30 p.m.', '9/11', '5/12', '007', '١٢٣', '½', '1e309', '99999999999999999999', 'F-16', 'between 3 and 5', '-40C', '12:61', 'Feb. 30', '24-31', 'twenty-two thousand', '3rd'] as const;
const PLACES = ['Oslo', 'in Hull', 'Moscow', 'the Black Sea', 'Syrian', 'Paris, Texas', 'New York', 'São Paulo', 'Deir al-Zour', 'the United States', 'U.S.', 'Mount Everest'] as const;
const MARKS = ['“', '”', '"', '‘', '’', "'", '«', '»', '„', '``', "''", '(', ')', '[', ']', '—', '--', ' - ', ':', ',', '.', '…', '...', '?!', ';'] as const;
const BREAKS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '\u2028', '\u0085', '\f', '\t', ' ', '\u00a0', '\u200b', '\u00ad'] as const;
const ODD = ['😀', '👩‍👩‍👧', '\ud83d', '\ude00', '\u0000', '\ufffd', '\ufeff', 'é', 'e\u0301\u0301\u0301', '\u202e', 'İ', 'ß', 'ﬁ', '𝐀', '日本', 'العربية', '__proto__', 'constructor', '$&', '<b>', '](x)', '{{', '\\', '%', '0x', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'] as const;
const LAYOUT = ['# ', '> ', '- ', '* ', '---\n', '| a | b |\n', '```\n', 'By Mara Quill', 'OSLO, Oct. 7 (Reuters) — ', 'OSLO —', 'Photo: Ida Cole', 'Q: ', 'A: ', 'QUILL: ', '(Reporting by Ida Cole)', '[Laughter]', 'Advertisement', '<p>', 'http://a.example/b?c=d', 'a@b.example', '@mara'] as const;

const quoted = fc.tuple(fc.constantFrom('“”', '""', '‘’', "''", '«»', '„“', '“', '”'), fc.constantFrom(...CONTENTS), fc.constantFrom(',', '.', '', '!', '?')).map(([marks, words, end]) => `${marks[0]}${words}${end}${marks[1] ?? ''}`);
const name = fc.constantFrom(...NAMES);
const cue = fc.constantFrom(...CUES);
const content = fc.constantFrom(...CONTENTS);

/** `“Never,” Mara Quill said.` and the other ways of telling it. */
const sentence = fc.oneof(
  fc.tuple(quoted, name, cue).map((parts) => `${parts.join(' ')}.`),
  fc.tuple(quoted, cue, name, quoted).map(([first, verb, who, second]) => `${first} ${verb} ${who}. ${second}`),
  fc.tuple(name, cue, content).map((parts) => `${parts.join(' ')}.`),
  fc.tuple(name, fc.constantFrom('met', 'left', 'counted', 'hit'), fc.constantFrom(...FIGURES), fc.constantFrom(...PLACES)).map((parts) => `${parts.join(' ')}.`),
  fc.tuple(name, fc.constantFrom(', 47,', ', the mayor of Hull,', ' and Ida Cole', ' (Labour)'), cue, content).map(([who, role, verb, words]) => `${who}${role} ${verb} ${words}.`),
);
const scrap = fc.oneof(name, cue, content, fc.constantFrom(...FIGURES), fc.constantFrom(...PLACES), fc.constantFrom(...MARKS), fc.constantFrom(...ODD), fc.constantFrom(...LAYOUT), fc.constantFrom(...BREAKS));

/** Sentences with scraps between them: two in three paragraphs are well-formed. */
export const paragraph: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')) },
  { weight: 1, arbitrary: fc.array(fc.oneof(sentence, scrap), { maxLength: 8 }).map((parts) => parts.join(' ')) },
);

export const news: fc.Arbitrary<string> = fc.array(fc.tuple(paragraph, fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', ...BREAKS)), { minLength: 1, maxLength: 6 }).map((parts) => parts.flat().join(''));

/** Scraps and single characters in any order, with half characters and NUL. */
const rubble: fc.Arbitrary<string> = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 6 }), fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))), { maxLength: 40 }).map((parts) => parts.join(''));

export const anyText: fc.Arbitrary<string> = fc.oneof(news, rubble, fc.string({ unit: 'grapheme', maxLength: 60 }));

/** What somebody types or pastes. */
export const typed: fc.Arbitrary<string> = fc.oneof(scrap, sentence, fc.constant(''), fc.constantFrom(...MARKS), fc.string({ unit: 'binary', maxLength: 3 }));
