/** Names that other programs give to what this one knows: tags, entity types. */
import type { Reading } from '../annotation';

/** Undefined for a class that is none of ours: it becomes a note on a passage. `words`: the text it stands on. */
export function readingFor(name: string, words: string): Reading | undefined {
  const one = words.replace(/\s+/g, ' ').trim();
  switch (name.trim().toLowerCase().replace(/[\s_-]+/g, '')) {
    case 'quote':
    case 'quotation':
    case 'directquote':
    case 'directspeech':
    case 'direct': return { kind: 'claim', form: 'direct', speaker: null };
    case 'partialquote': return { kind: 'claim', form: 'partial', speaker: null };
    case 'indirectquote':
    case 'indirectspeech':
    case 'reportedspeech':
    case 'indirect':
    case 'claim': return { kind: 'claim', form: 'indirect', speaker: null };
    case 'statistic': return { kind: 'claim', form: 'statistic', speaker: null };
    case 'place':
    case 'location':
    case 'loc':
    case 'gpe': return { kind: 'place', place: { name: one, type: 'other' }, metonym: false };
    case 'person':
    case 'per': return { kind: 'person', name: one };
    case 'organization':
    case 'organisation':
    case 'org': return { kind: 'organization', name: one };
    case 'number':
    case 'cardinal': return numberReading(one);
    default: return undefined;
  }
}

/** `41,000`, `2.5`; other figures need a value that the words do not give by themselves. */
function numberReading(words: string): Reading | undefined {
  const plain = words.replace(/(?<=\d),(?=\d{3})/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? { kind: 'number', number: 'cardinal', value: Number(plain) } : undefined;
}
