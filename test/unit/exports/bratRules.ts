/** The rules of brat's standoff format (https://brat.nlplab.org/standoff.html), written from its description and from nothing of ours. */

/** What is wrong with the file; empty where brat would take it. `text`: the document it belongs to. */
export function bratProblems(standoff: string, text: string): readonly string[] {
  const problems: string[] = [];
  const characters = [...text];
  const ids = new Set<string>();
  const lines = standoff.split('\n');
  if (standoff !== '' && lines.pop() !== '') problems.push('the last line does not end');
  const types = new Map<string, string>();
  for (const line of lines) {
    const id = line.split('\t')[0]!;
    if (!/^[TEAMNR#]\d+$/.test(id)) problems.push(`no id: ${line}`);
    if (ids.has(id)) problems.push(`twice: ${id}`);
    ids.add(id);
    if (id.startsWith('T')) types.set(id, line.split('\t')[1]!.split(' ')[0]!);
  }
  for (const line of lines) {
    if (/[\r\u0085\u2028\u2029\v\f]/.test(line)) problems.push(`a line break inside: ${JSON.stringify(line)}`);
    const fields = line.split('\t');
    const refers = (target: string): void => void (types.has(target) || problems.push(`${fields[0]} refers to ${target}, which is not there`));
    switch (line[0]) {
      case 'T': {
        const match = /^([A-Za-z_][\w-]*) (\d+ \d+(?:;\d+ \d+)*)$/.exec(fields[1] ?? '');
        if (!match || fields.length !== 3) { problems.push(`no text-bound annotation: ${line}`); break; }
        let before = -1;
        const parts = match[2]!.split(';').map((pair) => {
          const [start, end] = pair.split(' ').map(Number) as [number, number];
          if (start >= end || end > characters.length || start < before) problems.push(`offsets of ${fields[0]}: ${pair}`);
          before = end;
          return characters.slice(start, end).join('');
        });
        if (parts.some((part) => part !== part.trim())) problems.push(`blanks at an edge of ${fields[0]}`);
        if (parts.join(' ') !== fields[2]) problems.push(`the text of ${fields[0]} is ${JSON.stringify(fields[2])}, not ${JSON.stringify(parts.join(' '))}`);
        break;
      }
      case 'R': {
        const match = /^[A-Za-z_][\w-]* Arg1:(\S+) Arg2:(\S+)$/.exec(fields[1] ?? '');
        if (!match || fields.length !== 2) { problems.push(`no relation: ${line}`); break; }
        refers(match[1]!);
        refers(match[2]!);
        break;
      }
      case 'A': {
        const match = /^[A-Za-z_][\w-]* (\S+)(?: \S+)?$/.exec(fields[1] ?? '');
        if (!match || fields.length !== 2) { problems.push(`no attribute: ${line}`); break; }
        refers(match[1]!);
        break;
      }
      case 'N': {
        const match = /^Reference (\S+) [^\s:]+:\S+$/.exec(fields[1] ?? '');
        if (!match || fields.length !== 3 || fields[2] === '') { problems.push(`no normalization: ${line}`); break; }
        refers(match[1]!);
        break;
      }
      case '#': {
        const match = /^[A-Za-z_]\w* (\S+)$/.exec(fields[1] ?? '');
        if (!match || fields.length !== 3) { problems.push(`no note: ${line}`); break; }
        refers(match[1]!);
        break;
      }
      default: problems.push(`unknown: ${line}`);
    }
  }
  return problems;
}
