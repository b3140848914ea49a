/** Which runs of capitals name a person, an organization or a place, decided once for the whole article, and which name the same one. */
import type { Demonym, NameMention, Place, Span } from '../article';
import type { Steps } from '../steps';
import { findDemonyms } from './demonyms';
import { describeUnits, type GatheredNames } from './describedNames';
import type { Draft } from './draft';
import { judgeNames } from './judge';
import { spanOf, type NameUnit } from './nameUnits';
import { joinOrganizations } from './organizations';
import { joinPeople } from './people';
import { resolvePlaces } from './places';
import { indexSpans, type SpanIndex } from './spanIndex';
import type { Turn } from './turns';

export interface Entity {
  readonly kind: 'person' | 'organization';
  /** The fullest form in the article. */
  readonly name: string;
  /** By start. */
  readonly mentions: readonly Span[];
  /** Some mentions spell the name otherwise than others. */
  readonly misspelt: boolean;
}

export interface Entities {
  readonly entities: readonly Entity[];
  /** Every mention of them, by start. */
  readonly people: readonly NameMention[];
  readonly organizations: readonly NameMention[];
  readonly places: readonly Place[];
  readonly demonyms: readonly Demonym[];
  readonly entityAt: SpanIndex<Entity>;
  readonly placeAt: SpanIndex<Place>;
  /** Where surnames stand that two of the article bear. */
  readonly contestedAt: ReadonlySet<number>;
}

/** An entity whose mentions are still being gathered. */
export interface GrowingEntity {
  readonly kind: Entity['kind'];
  name: string;
  mentions: Span[];
  misspelt: boolean;
}

/** What the names of one kind are mentions of, in their order. */
export type Joined = readonly GrowingEntity[];

export function* resolveEntities(draft: Draft, names: GatheredNames, turns: readonly Turn[]): Steps<Entities> {
  const described = describeUnits(draft.paragraphs, names);
  yield;
  judgeNames(described, turns);
  yield;
  const people: NameUnit[] = [];
  const organizations: NameUnit[] = [];
  const places: NameUnit[] = [];
  const taken: NameUnit[] = [];
  const spans: Span[] = [];
  for (let i = 0; i < described.units.length; i++) {
    const unit = described.units[i]!;
    switch (unit.kind) {
      case 'person': people.push(unit); break;
      case 'organization': organizations.push(unit); break;
      case 'place': places.push(unit); continue;
      case 'other': continue;
    }
    taken.push(unit);
    spans.push(spanOf(unit));
  }
  yield;
  const found = resolvePlaces(places, described);
  yield;
  const { joined, contestedAt } = joinPeople(people, described.groups.length);
  yield;
  const gathered = gatherMentions(taken, spans, joined, joinOrganizations(organizations));
  yield;
  return {
    ...gathered,
    contestedAt,
    places: found,
    placeAt: indexSpans(found.map(({ span }) => span), found),
    demonyms: findDemonyms(draft, spans),
  };
}

/** `taken`: people and organizations mixed, as they stand in the article; so the first mention of each puts it in its place. */
function gatherMentions(taken: readonly NameUnit[], spans: readonly Span[], ofPeople: Joined, ofOrganizations: Joined): Pick<Entities, 'entities' | 'people' | 'organizations' | 'entityAt'> {
  const entities: GrowingEntity[] = [];
  const people: NameMention[] = [];
  const organizations: NameMention[] = [];
  const mentioned: Entity[] = [];
  for (let i = 0; i < taken.length; i++) {
    const person = taken[i]!.kind === 'person';
    const span = spans[i]!;
    const list = person ? people : organizations;
    const entity = (person ? ofPeople : ofOrganizations)[list.length]!;
    if (entity.mentions.length === 0) {
      entities.push(entity);
      entity.mentions = [span];
    } else entity.mentions.push(span);
    list.push({ span, name: entity.name });
    mentioned.push(entity);
  }
  return { entities, people, organizations, entityAt: indexSpans(spans, mentioned) };
}
