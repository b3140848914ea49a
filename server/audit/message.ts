/** Findings in words. Plain text. */
import type { Case } from './finding';

export function findingMessage(found: Case): string {
  switch (found.rule) {
    case 'vague-source': return `“${found.words}” does not tell where the source stands.`;
    case 'no-reason': return found.asked ? `“${found.words}” asked not to be named; the article does not say why.` : `The article gives no reason for not naming “${found.words}”.`;
    case 'single-anonymous': return `Nobody bears out “${found.words}”, the only unnamed source.`;
    case 'anonymous-opinion': return `An unnamed source ${found.insult ? 'calls names' : 'judges'} here: “${found.opinion}”.`;
    case 'plural-source': return found.because === 'one-voice' ? `“${found.words}” are quoted in one voice: were there several?` : `“${found.words}”, and only one of them further on: were there several?`;
    case 'could-be-named': return `“${found.words}” may be ${found.name}, whom the article names.`;
    case 'no-speaker': return 'Nobody is named as the speaker of these words.';
    case 'late-introduction': return `“${found.words}” is quoted before the article introduces ${found.name}.`;
    case 'one-source': return `${found.name} speaks ${Math.round(found.share * 100)} percent of all that is quoted or reported.`;
    case 'sourceless-statistic': return `Nobody is said to have counted “${found.words}”.`;
  }
}
