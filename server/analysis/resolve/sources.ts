/** How a source is told: the mention that names it, whom that mention means, and the words it rests on. */
import type { Attribution, Reason, RuleId, Span, SpeakerId, UnknownReason } from '../article';
import type { Candidate } from './attribution/candidates';
import type { Character, Referent } from './cast/character';
import type { Cast } from './cast/walk';
import { inArticle, mentionAt, type Draft, type DraftParagraph } from './draft';

/** Gives each character its place in `Article.speakers`, in the order of asking. */
export type SpeakerIdOf = (character: Character) => SpeakerId;

export interface Context {
  readonly draft: Draft;
  readonly cast: Cast;
  readonly speakerId: SpeakerIdOf;
}

export const referentOf = ({ cast }: Context, paragraph: DraftParagraph, mention: number): Referent => cast.referents[paragraph.firstMention + mention]!;

export function attributionTo({ speakerId }: Context, paragraph: DraftParagraph, index: number, referent: Referent | undefined): Attribution {
  const told = paragraph.facts.mentions[index]!;
  const mention = inArticle(paragraph, told);
  if (referent?.kind !== 'character') return { kind: 'pronoun', mention, candidates: (referent?.candidates ?? []).map(speakerId) };
  const speaker = speakerId(referent.character);
  switch (told.form) {
    case 'named':
      return { kind: 'named', mention, speaker };
    case 'pronoun':
      return { kind: 'pronoun', mention, speaker, candidates: [] };
    case 'nominal':
      return { kind: 'description', mention, speaker, anonymous: referent.character.kind === 'unnamed' || referent.character.kind === 'group' };
  }
}

/** `referents` of those who might have said it, best first. */
export function unknownSpeaker({ speakerId }: Context, because: UnknownReason, referents: readonly Referent[]): Attribution {
  const candidates: SpeakerId[] = [];
  for (const referent of referents) {
    const id = referent.kind === 'character' ? speakerId(referent.character) : undefined;
    if (id !== undefined && !candidates.includes(id)) candidates.push(id);
  }
  return { kind: 'unknown', because, candidates };
}

export const referentsOf = (context: Context, candidates: readonly Candidate[]): readonly Referent[] => candidates.map(({ view, index }) => referentOf(context, view.paragraph, index));

export function reasonOf({ draft }: Context, rule: RuleId, cue: Span | undefined, attribution: Attribution, referent: Referent | undefined): Reason {
  const evidence = !('mention' in attribution) ? (cue ? [cue] : []) : cue ? [cue, attribution.mention] : [attribution.mention];
  if (referent?.kind === 'character' && referent.antecedent !== undefined) {
    const { paragraph, mention } = mentionAt(draft, referent.antecedent);
    evidence.push(inArticle(paragraph, mention));
  }
  return { rule, evidence };
}
