/** One invented story in three tellings, with every kind of finding between them, and one article of another day. */
import { analyse } from '../support/analyse';
import { createComparer } from '../../../server/workspace/comparer';
import type { Finding } from '../../../server/workspace/finding';
import { reduce } from '../../../server/workspace/reduce/reduce';
import type { Reduced } from '../../../server/workspace/reduced';

export const COAST = `Ferry sinks off Tromso, 14 dead

OSLO, Norway, Oct. 12, 2025 — The ferry Havfruen sank off Tromso in heavy seas on Sunday, killing 14 people, the Norwegian police said.

“We probably will not raise the ship before the spring,” Norwegian Transport Minister Kari Lunde said in Oslo. “It is much too deep for the navy divers that we have.”

Salvage expert Mohammed Tarhouni said that the hull was “torn open along the keel like a tin can.”

“Nobody warned us about the rocks in the northern channel,” the captain, Henrik Solberg, told reporters.

Norwegian Health Minister Siri Voll promised help for the families.

Solberg said the lifeboats on the port side could not be lowered because the ship had listed so quickly.

Rescue boats searched the icy water between the islands all night and brought the survivors to a school in the shopping center of the town. The school had been closed for the autumn holidays. Its teachers cooked soup for everyone who came.
`;

export const WIRE = `Norway mourns after ferry disaster

OSLO, Norway, Oct. 12, 2025 — The ferry Havfruen sank off Tromso in heavy seas on Sunday, killing 17 people, the Norwegian police said.

“We will not raise the ship before the spring,” said Kari Lunde.

Mohamed Tarhouni, who has salvaged wrecks for 20 years, had seldom seen such damage.

Norwegian Health Minister Ola Brandt will visit the town, the government said.

It was an unusual night. He said: “Nobody warned us about the rocks in the northern channel.”

Rescue boats searched the icy water between the islands all night and brought the survivors to a school in the shopping hub of the town. The school had been closed for the autumn holidays. Its teachers cooked soup for everyone who came.
`;

export const BLOG = `What we know about the Havfruen

Oct. 12, 2025 — The Havfruen lies off Tromso.

“It is much too deep for the navy divers that we have,” an official said.

The hull was “torn open along the keel like a tin can.”

“Nobody warned us about the rocks in the northern channel,” said Kari Lunde.

Henrik Solberg told the broadcaster that lifeboats on the port side could not be lowered because the ship listed so quickly.
`;

/** Another ferry, another day: nothing in it is the same. */
export const OTHER = `Ferry fares to rise in Bergen

BERGEN, Norway, March 3, 2024 — Fares will rise by 9 percent, the Norwegian company said. The change affects 40 people in the ticket office.

“We probably will not raise them again,” a spokeswoman, Anne Dahl, said.
`;

export const reduced = (id: string, text: string): Reduced => reduce(id, analyse(text));

export const STORY: readonly Reduced[] = [['coast.txt', COAST], ['wire.txt', WIRE], ['blog.txt', BLOG], ['other.txt', OTHER]].map(([id, text]) => reduced(id!, text!));

/** All that two texts share, as `a.txt` and `b.txt`. */
export function between(a: string, b: string): readonly Finding[] {
  const pair = createComparer();
  pair.addArticle(reduced('a.txt', a));
  pair.addArticle(reduced('b.txt', b));
  return [...pair.findings()].flatMap((group) => group.findings);
}
