/** Texts that are hard on something, as long as one likes: by name, a unit that is repeated, with its number in it where `#` stands, as letters where `@` stands. */
const numbered = (unit: string, length: number): string => {
  let text = '';
  for (let i = 0; text.length < length; i++) text += unit.replaceAll('#', String(i)).replaceAll('@', spelled(i));
  return text;
};

/** 0 → `bab`, 1 → `cab`: a number as letters, since digits make no name. */
const spelled = (number: number): string => `${CONSONANTS[number % 16]!}${VOWELS[(number >> 4) % 4]!}${CONSONANTS[(number >> 6) % 16]!}${number < 1024 ? '' : spelled(number >> 10)}`;
const CONSONANTS = 'bcdfghjklmnprstv';
const VOWELS = 'aeio';

const repeated = (unit: string) => (length: number): string => numbered(unit, length);

const NAMES = ['Mara Quill', 'Anton Reuss', 'Ida Cole', 'Per Lund', 'Ana Reis'];
const STORY = '“We will close it,” Mara Quill said on 3 May. The harbour of Oslo lost $3 million, or 4 percent, last year. “It was time,” said Ida Cole, the mayor. He agreed.\n\n';

export const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'an article': repeated(STORY),
  'one endless line': repeated('The mayor said the plan would cost 3 million euros. '),
  'one sentence without end': (length) => `The mayor said ${numbered('that the harbour would close and ', length)}.`,
  'one endless word': repeated('a'),
  'quotation marks alone': repeated('"'),
  'alternating marks': repeated('“‘"’”'),
  'marks never closed': repeated('“We will, '),
  'marks in marks': (length) => '“‘'.repeat(length / 4) + '’”'.repeat(length / 4),
  'one word a paragraph': repeated('Word\n\n'),
  'one name a paragraph': repeated('Mara Quill\n\n'),
  'capitals alone': repeated('THE MAYOR SAID NO '),
  'names without end': repeated('Anton Reuss Ida Cole '),
  'many people': (length) => numbered('“No,” said Xa@ Yb@. ', length),
  'many people, one a paragraph': (length) => numbered('“No,” said Xa@ Yb@.\n\n', length),
  'one surname, many first names': (length) => numbered('“No,” said Xa@ Lund, 47, a mayor. Lund left.\n\n', length),
  'numbers alone': repeated('12,400 3.5 17 '),
  'ranges and units': repeated('from 3 to 5 kilometers (2 to 3 miles), '),
  'dates alone': repeated('3 May 2014, Monday, last year, '),
  'births': repeated('Ivan Petrov, 47, was born in 1950. '),
  'two scales': repeated('It cost $4.2 million to build the harbour. It cost $4.2 billion to build the harbour. '),
  'totals': repeated('They won 45 seats: 20 for the Reds, 15 for the Blues and 9 for the Greens. '),
  'descriptions': repeated('The mayor, a senior official, said no. The official said “yes.” '),
  'many descriptions': repeated('A spokesman for Xa@ said “no.” The spokesman left. '),
  'mayors of many towns': repeated('“No,” said A. Xa@, the mayor of Ya@.\n\n'),
  'many offices': repeated('The Xa@ Board said the harbour would close. The board said no.\n\n'),
  'many engineers': repeated('“No,” said the engineer of Xa@. The engineer left.\n\n'),
  'many who are meant by “he”': repeated('Ann Xa@ left. “No,” he said.\n\n'),
  'many towns': repeated('He went to Xa@, Norway.\n\n'),
  'one name, many endings': repeated('“No,” said Ann@ Lund, 47, a mayor.\n\n'),
  'many misspelt': repeated('Davut@ Oglu met Davat@ Oglu, 47. “No,” said Mr. Oglu.\n\n'),
  'rows of speakers': repeated('Mara Quill, Ida Cole and Xa@ Yb@ said “no.” '),
  'acronyms': repeated('The Xa@ Yb@ Office (XYO) said no. The XYO said “yes.” '),
  'one name, misspelt': repeated('Davutoglu met Davatoglu. “No,” said Davotoglu. '),
  'wrapped lines': repeated('The mayor of the town said on Monday that she would close the old\nharbour, and that nobody had asked her to, whatever was written.\n'),
  'quotes in quotes': repeated('“He told me ‘no,’ and she said ‘yes,’” Mara Quill said. '),
  'relatives': repeated('the man who said that the woman who said '),
  'datelines': repeated('OSLO, Oct. 7 (AP) — Mara Quill said no.\n\n'),
  'he said': repeated('He said he said. '),
  'he said, in quotes': repeated('“No,” he said. '),
  'he said, without a stop': repeated('he said she said that '),
  'commas': repeated('one, '),
  'dots': repeated('. '),
  'dots without blanks': repeated('.'),
  'blanks': repeated(' '),
  'line breaks': repeated('\n'),
  'emoji': repeated('😀 '),
  'combining marks': repeated('e\u0301\u0301'),
  'nested Markdown': repeated('> - **# _x_ '),
  'brackets': repeated('(['),
  'places alone': repeated('Oslo, Hull, Moscow, Paris, '),
  'countries said to say': repeated('Moscow said Oslo told Paris. '),
  'titles alone': repeated('President Secretary General Dr. Prof. '),
  'one speaker, many quotes': repeated('Mara Quill: “We will close it.”\n\n'),
  'a transcript of five': (length) => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += `${NAMES[i % NAMES.length]!.toUpperCase()}: We will close it.\n`;
    return text;
  },
  'hyphens': repeated('a-b-'),
  'addresses': repeated('https://a.example/b?c=d '),
};

const UNITS = ['the ', 'a b ', '… ', '[x] ', '1 ', 'one hundred ', '🚢', '$', '(', 'don’t ', '. ', 'U.S.', '<v ', '<', 'A ', '[', '00:', '-', '{\\', 'ANNA: ', '1\n-->\n', '>> '];

/** Transcripts that are hard on something, each held against a quotation of the same words. A word now and then: marks alone come to no word of ours. */
export const TRANSCRIPTS: Readonly<Record<string, (length: number) => string>> = Object.fromEntries(UNITS.map((unit) => [`a transcript of ${JSON.stringify(unit)}`, (length: number) => numbered(`${unit.repeat(10)}so# `, length)]));
