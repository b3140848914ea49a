/** People found by part of their name: by surname where nobody shares it, by the label of a turn. */
import type { Entity } from '../entities';

/** People of several words by their last; null for a surname of two. */
export function bearersOf(entities: readonly Entity[]): ReadonlyMap<string, Entity | null> {
  const bearers = new Map<string, Entity | null>();
  for (const entity of entities) {
    const space = entity.name.lastIndexOf(' ');
    if (entity.kind !== 'person' || space < 0) continue;
    const surname = entity.name.slice(space + 1);
    bearers.set(surname, bearers.has(surname) ? null : entity);
  }
  return bearers;
}

/** People by full name and by surname in small letters; the first of several wins. */
export function peopleByLabel(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const people = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    const lower = entity.name.toLowerCase();
    for (const label of [lower, lower.slice(lower.lastIndexOf(' ') + 1)]) if (!people.has(label)) people.set(label, entity);
  }
  return people;
}
