/** The rows of the Speakers view. */
import type { ReadyView, SpeakerView } from '../../server/protocol';
import { matches } from './filter';
import { count, nameAndRole, raise } from './words';

export interface SpeakerRow {
  /** Index into the speakers of the article. */
  readonly index: number;
  readonly speaker: SpeakerView;
  readonly label: string;
  /** The count first: roles get cut. */
  readonly description: string;
}

/** Who is quoted, those quoted most first; who is only named stands in no row. */
export function speakerRows(article: ReadyView, filter: string): readonly SpeakerRow[] {
  return article.speakers
    .map((speaker, index): SpeakerRow => {
      const said = speaker.role ?? (speaker.kind === 'unnamed' ? 'not named' : '');
      return { index, speaker, label: raise(speaker.name), description: said === '' ? `${speaker.quotes}` : `${speaker.quotes} · ${said}` };
    })
    .filter(({ speaker, label }) => speaker.quotes > 0 && matches(filter, label, speaker.role, ...speaker.aliases))
    .sort((a, b) => b.speaker.quotes - a.speaker.quotes || a.index - b.index);
}

/** `account`, `organization` and so on: the same in the tree, the hover and the list. */
export function speakerIcon({ kind }: SpeakerView): string {
  switch (kind) {
    case 'person': return 'account';
    case 'organization': case 'group': return 'organization';
    case 'unnamed': return 'eye-closed';
  }
}

/** `9 quotes, 102 words: 3 direct, 1 partial, 5 reported`. */
export function speakerSummary({ quotes, words, direct, partial, indirect }: SpeakerView): string {
  const forms = [[direct, 'direct'], [partial, 'partial'], [indirect, 'reported']] as const;
  return `${count(quotes, 'quote')}, ${count(words, 'word')}: ${forms.filter(([amount]) => amount > 0).map(([amount, form]) => `${amount} ${form}`).join(', ')}`;
}

/** What a screen reader says of the row. */
export const speakerAccessibility = (speaker: SpeakerView): string =>
  `${nameAndRole(speaker)}${speaker.kind === 'unnamed' ? ', not named' : ''}, ${speakerSummary(speaker)}`;
