/** Made-up news, the same in every run: events, each in one to six tellings that share quotations, figures, names and copied sentences, and part in some of them. */

export interface Written {
  readonly id: string;
  readonly text: string;
}

/** The first `count` articles of an endless archive: a larger archive begins with the smaller one. */
export function* madeNews(count: number): Iterable<Written> {
  for (let event = 0, made = 0; made < count; event++) {
    const tellings = tellingsOf(event);
    for (let telling = 0; telling < tellings.length && made < count; telling++, made++) yield { id: `${String(event).padStart(5, '0')}-${telling}.txt`, text: tellings[telling]! };
  }
}

/** One word of an article changed: an edit. */
export const edited = (text: string, turn: number): string => {
  const at = text.indexOf('. ', Math.floor(text.length / 2)) + 2;
  return `${text.slice(0, at)}That was told ${turn + 2} times. ${text.slice(at)}`;
};

function tellingsOf(event: number): readonly string[] {
  const dice = diceOf(event + 1);
  const { one, chance } = dice;
  const facts = factsOf(dice);
  const quotes = Array.from({ length: 5 }, () => sentence(dice));
  const passages = Array.from({ length: 8 }, () => `${sentence(dice)} ${sentence(dice)} ${sentence(dice)}`);
  return Array.from({ length: one([1, 1, 2, 3, 4, 6]) }, (_, telling) => {
    const people = facts.people.map((name) => (telling > 0 && chance(0.15) ? respelled(name) : name));
    const dead = telling > 0 && chance(0.3) ? facts.dead + 3 : facts.dead;
    const said = quotes.filter(() => telling === 0 || chance(0.7)).map((quote, i) => {
      const words = telling > 0 && chance(0.4) ? reworded(quote, dice) : quote;
      const speaker = telling > 0 && chance(0.15) ? (chance(0.5) ? 'an official' : people[(i + 1) % people.length]!) : people[i % people.length]!;
      return chance(0.8) ? `“${words.slice(0, -1)},” ${speaker} said${chance(0.4) ? ` in ${facts.town}` : ''}.` : `${speaker} said that ${lower(words)}`;
    });
    const copied = passages.filter(() => telling === 0 || chance(0.5));
    const own = Array.from({ length: 4 }, () => `${sentence(dice)} ${sentence(dice)} ${sentence(dice)} ${figureSentence(dice)}`);
    const body = [...said, ...copied, ...own].map((line) => ({ line, key: dice.next() })).sort((a, b) => a.key - b.key).map(({ line }) => line);
    return [
      `${facts.thing} ${one(['shakes', 'hits', 'stuns', 'divides'])} ${facts.town}, ${dead} dead`,
      `${facts.town.toUpperCase()}, ${facts.country}, ${facts.day} — ${facts.thing} near ${facts.town} on ${facts.weekday} killed at least ${dead} people and left ${facts.hurt} others hurt, ${facts.office} ${people[0]} said.`,
      ...body,
    ].join('\n\n') + '\n';
  });
}

interface Dice {
  /** 0 to 1. */
  readonly next: () => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly chance: (part: number) => boolean;
}

/** Mulberry32. */
function diceOf(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  return { next, one: (list) => list[Math.floor(next() * list.length)]!, chance: (part) => next() < part };
}

function factsOf(dice: Dice) {
  const { one, next } = dice;
  const [town, country] = one(TOWNS);
  const day = new Date(Date.UTC(2023, 0, 1) + Math.floor(next() * 1000) * 86_400_000);
  return {
    town, country, thing: `${one(['A', 'A second', 'A late', 'A sudden'])} ${one(THINGS)}`, dead: 3 + Math.floor(next() * 60), hurt: 70 + Math.floor(next() * 300), office: one(OFFICES),
    day: `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`, weekday: WEEKDAYS[day.getUTCDay()]!,
    people: Array.from({ length: 4 }, (_, i) => (i === 3 ? one(FAMOUS) : `${one(FIRST)} ${surname(dice)}`)),
  };
}

const surname = ({ one }: Dice): string => `${one(ONSETS)}${one(MIDDLES)}${one(ENDS)}`;
const respelled = (name: string): string => (/[aeiou](?=\w*$)/.test(name) ? name.replace(/([aeiou])(\w)$/, '$1$2$2') : name);
const lower = (words: string): string => words[0]!.toLowerCase() + words.slice(1);
const reworded = (words: string, { one, chance }: Dice): string => (chance(0.5) ? words.replace(/ (?:probably|perhaps) /, ' ') : words.replace(/ \w+ (?=\w+\.$)/, ` ${one(ADJECTIVES)} `));

const sentence = ({ one, chance }: Dice): string =>
  `The ${one(ADJECTIVES)} ${one(NOUNS)} ${chance(0.3) ? 'will probably ' : 'may '}${one(VERBS)} ${one(['its', 'the', 'every', 'no'])} ${one(NOUNS)} ${one(LINKS)} the ${one(ADJECTIVES)} ${one(NOUNS)} ${one(['of', 'behind', 'near', 'under'])} the ${one(NOUNS)}.`;
const figureSentence = ({ one, next }: Dice): string => one([
  `The ${one(NOUNS)} cost $${1 + Math.floor(next() * 90)} million, ${2 + Math.floor(next() * 40)} percent more than the ${one(NOUNS)}.`,
  `Some ${20 + Math.floor(next() * 4000)} ${one(COUNTED)} were counted in ${one(TOWNS)[0]}.`,
]);

const list = (words: string): readonly string[] => words.split(' ');
const TOWNS = [['Oslo', 'Norway'], ['Bergen', 'Norway'], ['Hamburg', 'Germany'], ['Leipzig', 'Germany'], ['Lyon', 'France'], ['Marseille', 'France'], ['Porto', 'Portugal'], ['Valencia', 'Spain'], ['Turin', 'Italy'], ['Krakow', 'Poland'], ['Izmir', 'Turkey'], ['Aleppo', 'Syria'], ['Nairobi', 'Kenya'], ['Lagos', 'Nigeria'], ['Quito', 'Ecuador'], ['Osaka', 'Japan']] as const;
const THINGS = list('fire flood collapse explosion blackout strike landslide crash storm spill quake outbreak siege blaze');
const OFFICES = ['Mayor', 'Governor', 'Transport Minister', 'Health Minister', 'Police Chief'];
const MONTHS = list('Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.');
const WEEKDAYS = list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');
const FIRST = list('Kari Henrik Siri Ola Anne Jens Mara Ida Tariq Leila Samir Nadia Pavel Irena Marek Ewa Luis Carmen Diego Rosa Kenji Yuki Amina Joseph Grace Peter Helen Martin Clara Victor');
const ONSETS = list('Bra Ker Lin Mor Tar Vel Sol Hag Dun Fer Gal Ost Pel Rin Stav Thor Ul Wen Yar Zim');
const MIDDLES = list('an be di en ga ho im ko la me no or pa ri so ta um ve');
const ENDS = list('sen berg ter vik lund man ski dal rov ton well sted han ger lis mar');
const FAMOUS = Array.from({ length: 40 }, (_, i) => `${FIRST[i % FIRST.length]} ${ONSETS[(i * 7) % 20]}${MIDDLES[(i * 5) % 18]}${ENDS[(i * 3) % 16]}`);
const ADJECTIVES = list('old northern broken quiet narrow heavy public wooden distant frozen empty private coastal hidden bitter rapid modern ancient crowded shallow golden rural urban steep fragile loyal hostile careful costly foreign local royal damp bright rusty hollow');
const NOUNS = list('harbor bridge council ferry school tunnel market hospital engineer sailor teacher farmer budget contract signal cable reservoir orchard stadium railway quarry warehouse library museum factory airport village valley glacier dam turbine pipeline convoy garrison parliament ministry union fleet crane depot archive chapel bakery clinic court prison border treaty embargo inquiry witness driver pilot nurse baker mason carpenter fisherman merchant banker auditor editor judge sheriff');
const COUNTED = list('houses boats tents trees trucks children voters workers patients soldiers visitors strikers');
const VERBS = list('close open repair abandon inspect replace defend delay finance flood guard harvest ignore launch measure neglect oppose protect question rebuild secure sell survey threaten transfer welcome withdraw');
const LINKS = ['because of', 'in spite of', 'long before', 'soon after', 'together with', 'instead of', 'in return for', 'on account of', 'at the cost of', 'for the sake of'];
