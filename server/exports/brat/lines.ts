/** The lines of a standoff file, each with its own name: `T1`, `A1`, `#1`. */
import type { Span } from '../../analysis/article';
import { MEANS, type BratType } from '../../annotation/import/bratTerms';
import { pointsOf } from '../../annotation/sidecar/format';
import { oneLine } from '../exported';
import { fragmentsOf, offsetsOf, wordsOf } from './fragments';

export type BratLines = ReturnType<typeof bratLines>;

export function bratLines(text: string) {
  const points = pointsOf(text);
  const written: string[] = [];
  const counts = { T: 0, R: 0, A: 0, N: 0, '#': 0 };
  const entities = new Map<string, string>();
  const named = new Map<string, string>();
  const next = (letter: keyof typeof counts): string => `${letter}${++counts[letter]}`;
  return {
    /** Undefined where nothing but blanks would be covered. */
    entity(type: BratType, spans: readonly Span[]): string | undefined {
      const fragments = fragmentsOf(text, spans);
      // brat has no word for a tab inside an entity
      if (fragments.length === 0 || wordsOf(text, fragments).includes('\t')) return undefined;
      const id = next('T');
      written.push(`${id}\t${type} ${offsetsOf(fragments, points)}\t${wordsOf(text, fragments)}`);
      return id;
    },
    /** Once for the same words, however often they are referred to. */
    shared(type: BratType, span: Span): string | undefined {
      const key = `${type} ${span.start} ${span.end}`;
      const known = entities.get(key);
      const id = known ?? this.entity(type, [span]);
      if (id !== undefined) entities.set(key, id);
      return id;
    },
    relation: (name: string, from: string, to: string): void => void written.push(`${next('R')}\t${name} Arg1:${from} Arg2:${to}`),
    attribute: (name: string, entity: string, value?: string): void => void written.push(`${next('A')}\t${name} ${entity}${value === undefined ? '' : ` ${value}`}`),
    normalization: (entity: string, reference: string, words: string): void => void written.push(`${next('N')}\tReference ${entity} ${reference}\t${oneLine(words)}`),
    note: (type: string, entity: string, words: string): void => void written.push(`${next('#')}\t${type} ${entity}\t${oneLine(words)}`),
    /** JSON as it is: every blank counts, and no line may end in it. */
    data: (type: string, entity: string, value: unknown): void => void written.push(`${next('#')}\t${type} ${entity}\t${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}`),
    /** The `Means` note of a speaker's mention, once for each: empty where nobody is known. False where the words were said to mean somebody else. */
    means(entity: string, name: string): boolean {
      const known = named.get(entity);
      if (known !== undefined) return known === name;
      named.set(entity, name);
      this.note(MEANS, entity, name);
      return true;
    },
    text: (): string => written.map((line) => `${line}\n`).join(''),
  };
}
