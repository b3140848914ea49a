/** What was imported, worked into what an article carries. Nothing that is there is lost: where both say something of one thing, both are kept. */
import type { Annotation } from '../annotation';
import { mergeSidecars } from '../merge';
import type { Sidecar } from '../sidecar/read';
import type { Imported } from './imported';

export function withImported(here: Sidecar, { annotations, foreign }: Imported, newId: () => string): Sidecar {
  const incoming = new Map(annotations.map((annotation) => [annotation.id, foreign.has(annotation.id) ? withJudgement(annotation, here.annotations.get(annotation.id)) : annotation]));
  // what is in both is compared with nothing before: neither side is the newer one by itself
  const base = new Map([...here.annotations].filter(([id]) => !incoming.has(id)));
  return mergeSidecars({ ...here, annotations: base }, here, { ...here, annotations: new Map([...base, ...incoming]) }, newId);
}

/** Imported again after somebody judged it here: only its notes and evidence may be new. */
function withJudgement(incoming: Annotation, known: Annotation | undefined): Annotation {
  if (!known) return incoming;
  const missing = <T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[]): readonly T[] => {
    const here = new Set(mine.map(({ id }) => id));
    return [...mine, ...theirs.filter(({ id }) => !here.has(id))];
  };
  return { ...known, notes: missing(known.notes, incoming.notes), evidence: missing(known.evidence, incoming.evidence) };
}
