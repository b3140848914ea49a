/** What was cut may have been pasted elsewhere: detached annotations are looked for again. */
import type { Annotation, Annotations, TextQuote } from './annotation';
import { fold } from './folded';
import { locate } from './locate';
import { THOROUGH } from './sidecar/read';

/** The same map where nothing changed. */
export function each(annotations: Annotations, change: (annotation: Annotation) => Annotation): Annotations {
  let different = false;
  const next = new Map<string, Annotation>();
  for (const [id, annotation] of annotations) {
    const after = change(annotation);
    different ||= after !== annotation;
    next.set(id, after);
  }
  return different ? next : annotations;
}

/** Looks for the words of what is detached; the text is folded once, when there is something to look for. */
export function foundAgain(text: string, mayStand: (quote: TextQuote) => boolean): (annotation: Annotation) => Annotation {
  let folded: ReturnType<typeof fold> | undefined;
  let looked = 0;
  return (annotation) => {
    let found = false;
    const pieces = annotation.pieces.map((anchor) => {
      const located = anchor.kind === 'detached' && mayStand(anchor.quote) ? locate((folded ??= fold(text)), anchor.quote, anchor.last.start, ++looked > THOROUGH) : undefined;
      found ||= located !== undefined;
      return located ? { kind: 'placed' as const, quote: anchor.quote, ...located, ...(anchor.extra ? { extra: anchor.extra } : {}) } : anchor;
    });
    return found ? { ...annotation, pieces } : annotation;
  };
}
