/** Descriptions that stand beside a name and mean the same: `Her deputy, Paulo Reis,`, `Paulo Reis, the port's engineer,`, `Paulo Reis is the engineer`. */
import { isPossessive, type Frame, type FrameMention } from '../../detect/frame';
import { namesHolder } from '../../detect/nameJoints';
import { Tag } from '../../text/tokens';
import { P } from '../../detect/phraseWords';

/** The name that follows a description after a comma, and means the same: `Her deputy, Paulo Reis, said`. */
export function nameInApposition(frame: Frame, description: FrameMention, next: FrameMention | undefined): FrameMention | undefined {
  if (next?.form !== 'named' || isPossessive(next) || next.phraseFirst !== description.end + 1 || next.sentence !== description.sentence) return undefined;
  if (frame.words[description.end]!.lower === 'named') return next; // `a student named Kit Barlow`
  if (frame.words[description.end]!.lower !== ',') return undefined;
  const after = next.end < frame.count && frame.sentences[next.end] === next.sentence ? next.end : -1;
  return after < 0 || frame.words[after]!.lower === ',' || frame.tags[after] === Tag.PUNCT ? next : undefined;
}

/** In units. */
const LONGEST_CLAUSE = 14;

/** The name behind the clause that says which one is meant: `The nurse who wrote the email, Kathy Ruiz, resigned`. */
export function nameBehindClause(frame: Frame, { form, end, sentence }: FrameMention, mentions: readonly FrameMention[], following: number): FrameMention | undefined {
  if (form !== 'nominal' || end >= frame.count || frame.words[end]!.lower !== 'who' || frame.sentences[end] !== sentence) return undefined;
  let comma = end + 1;
  while (comma < frame.count && comma - end < LONGEST_CLAUSE && frame.sentences[comma] === sentence && (frame.words[comma]!.phrase & P.comma) === 0) comma++;
  for (let i = following; i < mentions.length && mentions[i]!.phraseFirst <= comma + 1; i++) {
    const name = mentions[i]!;
    if (name.phraseFirst === comma + 1 && name.form === 'named' && !isPossessive(name) && name.end < frame.count && (frame.words[name.end]!.phrase & P.comma) !== 0) return name;
  }
  return undefined;
}

/** `Secretary` + `State John Kerry`, `Leader` + `the Opposition Ida Cole`, `mayor` + `Torvik Ana Reis`: the title goes on behind “of”, and the name behind that. */
export function nameAfterOffice(frame: Frame, { head, end }: FrameMention, next: FrameMention | undefined): FrameMention | undefined {
  const { words, count } = frame;
  if (next?.form !== 'named' || end + 1 >= count || head + 1 !== end || (words[end]!.phrase & P.complementPreposition) === 0 || next.phraseFirst !== end + 1) return undefined;
  return namesHolder(frame, words[end + 1]!.lower === 'the' ? end + 2 : end + 1) ? next : undefined;
}

/** `Paulo Reis, 45, the port's engineer,` and `Paulo Reis is the port's engineer`: whether the description says who was named just before it. */
export function describesName(frame: Frame, description: FrameMention, name: FrameMention | undefined): boolean {
  // `Paulo Reis, the owner's lawyer,` is not the owner
  if (name?.form !== 'named' || isPossessive(name) || isPossessive(description) || name.sentence !== description.sentence) return false;
  const between = description.phraseFirst - name.end;
  return (between >= 1 && between <= 3) && (isApposed(frame, description, name.end) || isCopula(frame, name.end, description.phraseFirst));
}

/** Between commas, an age before it or not; `On Reis, the engineer said …` has the verb right behind. */
function isApposed(frame: Frame, { phraseFirst, end, sentence }: FrameMention, from: number): boolean {
  if ((frame.words[from]!.phrase & P.comma) === 0) return false;
  if (phraseFirst !== from + 1 && !(phraseFirst === from + 3 && frame.tags[from + 1] === Tag.NUM && (frame.words[from + 2]!.phrase & P.comma) !== 0)) return false;
  if (end >= frame.count || frame.sentences[end] !== sentence) return true;
  const tag = frame.tags[end];
  return tag !== Tag.VERB && tag !== Tag.AUX && tag !== Tag.ADV && tag !== Tag.CCONJ;
}

/** `is`, `was now`, but not `is not`. */
function isCopula({ words, tags }: Frame, from: number, to: number): boolean {
  if ((words[from]!.phrase & P.be) === 0) return false;
  for (let unit = from + 1; unit < to; unit++) if (tags[unit] !== Tag.ADV || words[unit]!.lower === 'not' || words[unit]!.lower === 'never') return false;
  return true;
}
