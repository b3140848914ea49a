import assert from 'node:assert/strict';
import { between } from './story';

const DAY = 'May 4, 2025';

/** `conflicting 30 13`: figures between two texts that have a quotation in common, so that they are of one event. */
function figures(a: string, b: string, dayOfB = DAY): readonly string[] {
  const shared = '“We are doing all that we can for the crews out there,” Lars Holm said in Bodo.';
  return between(`BODO, Norway, ${DAY} — ${a}\n\n${shared}`, `${dayOfB}\n\n${b}\n\n${shared}`)
    .flatMap((finding) => (finding.kind === 'figure' ? [`${finding.relation} ${finding.members.map(({ words }) => words).join(' ')}`] : []));
}

describe('figures in copied sentences', () => {
  it('stand against each other in the same place, though others of their kind stand beside them', () => {
    assert.deepEqual(figures(
      'The slide began above the village of Fauske, about 30 kilometers from the harbor of Bodo, at a height of 11 kilometers.',
      'The slide began above the village of Fauske, about 13 kilometers from the harbor of Bodo, at a height of 11 kilometers.'), ['conflicting 30 kilometers 13 kilometers']);
  });

  it('are years and percents too, which are compared nowhere else', () => {
    assert.deepEqual(figures(
      'The prosecutor asked the court for nine years in prison for the captain of the ferry.', 'The prosecutor asked the court for six years in prison for the captain of the ferry.'), ['conflicting nine years six years']);
    assert.deepEqual(figures('The catch of the fleet fell by 14 percent in the second quarter.', 'The catch of the fleet fell by 41 percent in the second quarter.'), ['conflicting 14 percent 41 percent']);
  });

  it('are no conflict where other words changed with them', () => {
    assert.deepEqual(figures('The captain of the ferry sold 12 old boats to the town of Bodo.', 'The captain of the ferry sold 20 new houses to the town of Bodo.'), []);
  });

  it('are no conflict where they are of another man', () => {
    assert.deepEqual(figures('Anders Dahl, the captain of the ferry, was sent to prison for nine years by the court.', 'Petter Holm, the captain of the ferry, was sent to prison for six years by the court.'), []);
  });

  it('may have grown by the next day, but not those of a year long gone', () => {
    const nextDay = 'May 5, 2025';
    assert.deepEqual(figures('The avalanche in the mountains near Fauske killed 12 people, the police said.', 'The avalanche in the mountains near Fauske killed 15 people, the police said.', nextDay), []);
    assert.deepEqual(figures('The last big avalanche in these mountains, in 1998, killed 12 people.', 'The last big avalanche in these mountains, in 1998, killed 15 people.', nextDay), ['conflicting 12 15']);
  });

  it('are no conflict where more than one differs: two polls have one form of words', () => {
    const [a, b] = [['1,024', '4'], ['980', '3']].map(([voters, points]) => `Poll: Holm and Dahl in Bodo\n\nThe survey was made among ${voters} voters, and the margin of error was plus or minus ${points} percentage points.\n\nLars Holm and Anne Dahl want to be mayor.`);
    assert.deepEqual(between(a!, b!).filter((finding) => finding.kind === 'figure').map(({ reason }) => reason), []);
  });
});

describe('figures of the same size', () => {
  it('are of one thing where they are large, whatever stands around them', () => {
    assert.deepEqual(figures('About 400,000 commuters had to walk.', 'On the ferries of the coast 400,000 commuters were not seen at all.'), ['compatible 400,000 400,000']);
    assert.deepEqual(figures('About 40 commuters had to walk.', 'On the ferries of the coast 40 commuters were not seen at all.'), []);
  });
});

describe('figures of those who were hurt', () => {
  it('count what befell them in their own part of the sentence', () => {
    assert.deepEqual(figures(
      'The avalanche near Fauske killed at least 43 people and injured more than 200, the police said.',
      'At least 43 people were killed and more than 220 were injured by the avalanche near Fauske, the police said.'), ['compatible 200 220', 'equal 43 43']);
  });

  it('are not held against the toll of those who died', () => {
    assert.deepEqual(figures('The avalanche near Fauske left 14 people dead and 30 hurt, the police said.', 'The avalanche near Fauske left 30 people dead, the Fauske police said.').filter((one) => one.includes('30 30')), []);
  });
});

describe('figures that an approximation covers', () => {
  it('are of two things where one is many times the other', () => {
    assert.deepEqual(figures('The harbor of Bodo has at least 25 cranes for the boats of the fleet.', 'The fleet in the harbor of Bodo has cranes for its boats: 370 cranes.'), []);
  });
});
