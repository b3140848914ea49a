/** A brat collection's `annotation.conf` (https://brat.nlplab.org/configuration.html), and whether a standoff file keeps to it. */

interface Attribute {
  readonly on: readonly string[];
  /** Empty: it is there or not. */
  readonly values: readonly string[];
}

interface Conf {
  readonly entities: readonly string[];
  readonly relations: ReadonlyMap<string, readonly [from: readonly string[], to: readonly string[]]>;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

function parseConf(conf: string): Conf {
  const sections = new Map(conf.split(/^\[(?=\w)/m).slice(1).map((section) => [section.slice(0, section.indexOf(']')), section.split('\n').slice(1).filter((line) => line.trim() !== '')]));
  const rows = (name: string): readonly (readonly [string, ReadonlyMap<string, readonly string[]>])[] =>
    (sections.get(name) ?? []).filter((line) => !line.startsWith('<')).map((line) => {
      const [key = '', rest = ''] = line.split('\t');
      return [key, new Map(rest.split(/, */).map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1).split('|')]))];
    });
  return {
    entities: sections.get('entities') ?? [],
    relations: new Map(rows('relations').map(([name, parts]) => [name, [parts.get('Arg1') ?? [], parts.get('Arg2') ?? []]])),
    attributes: new Map(rows('attributes').map(([name, parts]) => [name, { on: parts.get('Arg') ?? [], values: parts.get('Value') ?? [] }])),
  };
}

/** What brat would mark as an error where it shows the file. */
export function confProblems(standoff: string, text: string): readonly string[] {
  const { entities, relations, attributes } = parseConf(text);
  const lines = standoff.split('\n').map((line) => line.split('\t')).filter(([id = '']) => id !== '');
  const types = new Map(lines.flatMap(([id = '', what = '']) => (id.startsWith('T') ? [[id, what.split(' ')[0]!]] : [])));
  const fits = (wanted: readonly string[], id: string): boolean => wanted.includes('<ENTITY>') || wanted.includes(types.get(id)!);
  return lines.flatMap(([id = '', what = '']): readonly string[] => {
    const [name = '', first = '', second = ''] = what.split(' ');
    switch (id[0]) {
      case 'T': return entities.includes(name) ? [] : [`no entity ${name}`];
      case 'R': {
        const ends = relations.get(name);
        return ends && fits(ends[0], first.slice(5)) && fits(ends[1], second.slice(5)) ? [] : [`no relation ${what}`];
      }
      case 'A': {
        const attribute = attributes.get(name);
        return attribute && fits(attribute.on, first) && (attribute.values.length === 0 ? second === '' : attribute.values.includes(second)) ? [] : [`no attribute ${what} of ${types.get(first)}`];
      }
      default: return [];
    }
  });
}
