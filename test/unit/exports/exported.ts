/** Articles to hand on, judged in every way there is. */
import type { Annotation } from '../../../server/annotation/annotation';
import { judge } from '../../../server/annotation/judged/judge';
import { STATUSES, titleOf, type Exported } from '../../../server/exports/exported';
import { act, added, all, ARTICLE, claim, number, place, spanOf, TEXT } from '../annotation/article';
import { analyse } from '../support/analyse';

export const exportedOf = (annotations: readonly Annotation[], article = ARTICLE, source = 'ferry to torvik.txt'): Exported => ({
  title: titleOf(article), source, judged: judge(article, all(...annotations)), hash: 'sha256:1', analyser: '0.1.0', made: '2026-11-28T12:00:00.000Z', statuses: STATUSES,
});

export const plainExport = (text: string, source = 'story.txt'): Exported => exportedOf([], analyse(text), source);

const onto = (annotation: Annotation): Parameters<typeof act>[0] => ({ kind: 'annotation', annotation });

/** A claim that was confirmed, noted, checked against something, and found true. */
export function checked(words = 'We have no money', status = 'verified', source = 'https://example.org/minutes.pdf', note = 'Asked her on the phone: “yes” 🚢'): Annotation {
  const noted = act(onto(act(claim(words), { kind: 'confirm' })), { kind: 'note', text: note });
  const shown = act(onto(noted), { kind: 'evidence', source, locator: 'p. 4' });
  return act(onto(act(onto(shown), { kind: 'assign', to: 'Jonas' })), { kind: 'status', status });
}

/** Of each kind one, and each verdict. */
export const everything = (): readonly Annotation[] => [
  checked(),
  act(claim('Nobody asked'), { kind: 'correct', reading: { kind: 'claim', form: 'direct', speaker: 'Ivo Lund' } }),
  act(claim('a mistake'), { kind: 'reject' }),
  act(number('41,000'), { kind: 'correct', reading: { kind: 'number', number: 'cardinal', value: { low: 40_000, high: 41_000 }, unit: 'passenger' } }),
  act(place('Moscow'), { kind: 'correct', reading: { kind: 'place', place: { name: 'Moscow', type: 'city', country: 'RU', lat: 55.75, lon: 37.62 }, metonym: true } }),
  act(added({ kind: 'person', name: 'Anton Reuss' }, 'Reuss'), { kind: 'confirm' }),
  act(added({ kind: 'organization', name: 'the port' }, 'the port'), { kind: 'confirm' }),
  act(added({ kind: 'mention', speaker: 'Ivo Lund' }, 'her on'), { kind: 'note', text: 'Who?\nAsk again.' }),
  act(added({ kind: 'same-speaker', names: ['Cole', 'Ida Cole'], name: 'Ida Cole' }, 'Ida Cole', 'Cole said'), { kind: 'confirm' }),
  act(added({ kind: 'passage' }, '🚢 and Moscow'), { kind: 'note', text: 'Which one?' }),
  act({ kind: 'words', reading: { kind: 'passage' }, spans: [{ start: spanOf('“Nobody asked').start, end: spanOf('The line carried').end }] }, { kind: 'note', text: 'over a line break' }),
];

export { TEXT };
