/** Who is quoted by surname before the article has said who that is. */
import type { Article, Span, Speaker } from '../analysis/article';
import { mentionOf, speakerOf } from '../analysis/query/tally';
import { paragraphIndexAt } from '../analysis/query/sentence';
import type { Finding } from './finding';
import { told, wordsOf } from './text';

/** Rulers and the religious go by one name. */
const ONE_NAME = /\b(?:king|queen|prince|princess|pope|emperor|empress|sultan|emir|sheikh|imam|ayatollah|saint|st|sister|brother|father|mother|cardinal|patriarch|president|tsar)\.?\s+$/i;

export function lateIntroductions(article: Article): readonly Finding[] {
  // a deck below the headline names people as headlines do
  const inBody = ({ start }: Span): boolean => {
    const index = paragraphIndexAt(article.paragraphs, start);
    return index > 1 && article.paragraphs[index]?.role === 'body';
  };
  const asked = new Set<number>();
  return article.quotes.flatMap((quote): readonly Finding[] => {
    const { attribution, reason, form, confidence } = quote;
    const speaker = article.speakers[speakerOf(quote) ?? -1];
    const mention = mentionOf(quote);
    if (!speaker || !mention || speaker.kind !== 'person' || form === 'scare' || asked.has(speaker.id) || !inBody(mention)) return [];
    asked.add(speaker.id);
    if (attribution.kind !== 'named' || confidence === 'guess' || reason.rule === 'label' || reason.rule === 'signature') return [];
    return introduction(article, speaker, mention, inBody);
  });
}

function introduction(article: Article, { name, mentions }: Speaker, mention: Span, inBody: (span: Span) => boolean): readonly Finding[] {
  const [given, ...more] = wordsOf(name);
  const words = told(article, mention);
  // `Secretary` of `Secretary of State John Kerry` is no surname
  if (given === undefined || more.length === 0 || wordsOf(words).join(' ') !== more.at(-1)) return [];
  const full = mentions.find(({ span, form }) => form === 'named' && inBody(span) && wordsOf(told(article, span)).includes(given));
  if (!full || full.span.start <= mention.start || article.text.slice(mention.end).startsWith(' of ')) return [];
  const before = article.text.slice(0, mention.start);
  if (ONE_NAME.test(before.slice(-LONGEST_TITLE)) || isBorneBefore(before, words)) return [];
  return [{ rule: 'late-introduction', words, name, span: mention, confidence: 'likely', evidence: [full.span] }];
}

const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sen|Rep|Gov|Judge|Justice|Detective|Officer|Sgt|Capt|Lt|Col|Gen|Rev)$/;

const LONGEST_TITLE = 30;

/** Whether the surname stood behind a first name before, whomever that was taken for: relatives and namesakes are left alone. */
function isBorneBefore(before: string, surname: string): boolean {
  for (let at = before.indexOf(surname); at >= 0; at = before.indexOf(surname, at + 1)) {
    const preceding = /(\p{Lu}[\p{L}’'-]*)\.?\s+$/u.exec(before.slice(Math.max(0, at - LONGEST_TITLE), at))?.[1];
    if (preceding !== undefined && !COURTESY.test(preceding)) return true;
  }
  return false;
}
