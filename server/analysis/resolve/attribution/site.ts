/** One outermost quotation where it stands: what it looks like, and what stands beside it. */
import type { Quotation } from '../../detect/facts';
import { Shape, Tag } from '../../text/tokens';
import { firstTokenFrom } from '../../detect/tokenSearch';
import { mentionsNear, strengthAt, type View } from './view';

export interface Site {
  readonly view: View;
  readonly quotation: Quotation;
  /** Index into the paragraph's quotations. */
  readonly index: number;
  /** Its unit in the frame. */
  readonly unit: number;
  readonly sentence: number;
  readonly words: number;
  /** A comma just inside or just after: `“No,” she said`. */
  readonly comma: boolean;
  /** Ends in `.`, `?`, `!` or `…`. */
  readonly stop: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Most words have capitals, as in titles. */
  readonly titleCase: boolean;
  /** Has a verb or auxiliary inside. */
  readonly clause: boolean;
  /** `I`, `we`, `our` inside: somebody speaks. */
  readonly firstPerson: boolean;
  /** No word outside the quotations of its sentence. */
  readonly alone: boolean;
  /** No word outside the quotations of its paragraph. */
  readonly whole: boolean;
  /** The paragraph before ends in a colon. */
  readonly colonBefore: boolean;
  /** The nearest verb of speech before and after it in its sentence, as units; -1 for none. */
  readonly cueBefore: number;
  readonly cueAfter: number;
  /** First units of the mentions of its sentence that are subjects of speech. */
  readonly subjects: readonly number[];
  /** Some mention is the subject of that verb. */
  readonly cueBeforeHasSubject: boolean;
  readonly cueAfterHasSubject: boolean;
}

const FIRST_PERSON = new Set("i we me us my our mine ours i'm we're".split(' '));

/** The outermost quotations of a paragraph, in order; `before` is the view of the paragraph before. */
export function sitesOf(view: View, before: View | undefined): Site[] {
  const sites: Site[] = [];
  const { frame } = view;
  for (let unit = 0; unit < frame.count; unit++) {
    const index = frame.quotation[unit]!;
    if (index >= 0) sites.push(siteAt(view, unit, index, before?.endsInColon === true));
  }
  return sites;
}

function siteAt(view: View, unit: number, index: number, colonBefore: boolean): Site {
  const { frame, paragraph } = view;
  const quotation = paragraph.facts.quotations[index]!;
  const sentence = frame.sentences[unit]!;
  const inside = insideOf(view, quotation);
  let cueBefore = unit - 1;
  while (cueBefore >= 0 && frame.sentences[cueBefore] === sentence && view.strengths[cueBefore]! < 2) cueBefore--;
  if (cueBefore >= 0 && frame.sentences[cueBefore] !== sentence) cueBefore = -1;
  let cueAfter = unit + 1;
  while (cueAfter < frame.count && frame.sentences[cueAfter] === sentence && view.strengths[cueAfter]! < 2) cueAfter++;
  if (cueAfter >= frame.count || frame.sentences[cueAfter] !== sentence) cueAfter = -1;
  const subjects: number[] = [];
  let cueBeforeHasSubject = false;
  let cueAfterHasSubject = false;
  for (const mention of mentionsNear(view, unit)) {
    if (mention.sentence !== sentence) continue;
    if (mention.invertedVerb >= 0 || strengthAt(view, mention.verb) >= 2) subjects.push(mention.first);
    if (cueBefore >= 0 && (mention.verb === cueBefore || mention.secondVerb === cueBefore)) cueBeforeHasSubject = true;
    if (cueAfter >= 0 && (mention.verb === cueAfter || mention.invertedVerb === cueAfter)) cueAfterHasSubject = true;
  }
  return {
    view, quotation, index, unit, sentence, ...inside,
    comma: inside.comma || frame.words[unit + 1]?.text === ',',
    alone: view.sentences[sentence]!.words === 0,
    whole: view.words === 0,
    cueBefore, cueAfter, subjects, cueBeforeHasSubject, cueAfterHasSubject, colonBefore,
  };
}

function insideOf({ paragraph }: View, { inner }: Quotation) {
  const { tokens } = paragraph.facts;
  let words = 0;
  let capitals = 0;
  let clause = false;
  let firstPerson = false;
  let capital = false;
  let last = '';
  for (let i = firstTokenFrom(tokens, inner.from); i < tokens.count && tokens.to[i]! <= inner.to; i++) {
    const { shape, lower, text } = tokens.words[i]!;
    last = text;
    if ((shape & Shape.punctuation) !== 0 && (shape & (Shape.lower | Shape.digit)) === 0) continue;
    if (words++ === 0) capital = (shape & Shape.initialUpper) !== 0;
    if ((shape & Shape.initialUpper) !== 0) capitals++;
    if (tokens.tags[i] === Tag.VERB || tokens.tags[i] === Tag.AUX) clause = true;
    if (FIRST_PERSON.has(lower)) firstPerson = true;
  }
  const ending = last.charAt(last.length - 1);
  return { words, capital, clause, firstPerson, titleCase: words > 1 && capitals > 0.7 * words, comma: ending === ',', stop: ending !== '' && '.?!…'.includes(ending) };
}

/** The units before and after within the sentence; -1 where the quotation begins or ends it. */
export function neighbours({ view: { frame }, unit, sentence }: Site): { readonly before: number; readonly after: number } {
  return {
    before: unit > 0 && frame.sentences[unit - 1] === sentence ? unit - 1 : -1,
    after: unit + 1 < frame.count && frame.sentences[unit + 1] === sentence ? unit + 1 : -1,
  };
}

