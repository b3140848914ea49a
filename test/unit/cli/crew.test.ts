import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { threadCrew, type Crew } from '../../../server/cli/jobs/crew';
import { inOrder } from '../../../server/cli/jobs/inOrder';

interface Told {
  readonly answer?: number;
  readonly dies?: 'throw' | 'exit';
}
interface Answer {
  readonly kind: 'answer';
  readonly answer: number;
  readonly threadId: number;
}

describe('a crew of threads', () => {
  let crew: Crew<Told, Answer>;
  beforeEach(() => { crew = threadCrew(path.join(__dirname, 'support/thread.js'), 2); });
  afterEach(() => crew.close());

  it('does many jobs with no more threads than it has', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, answer) => crew.do({ answer })));
    assert.deepEqual(answers.map((answer) => 'answer' in answer && answer.answer), Array.from({ length: 50 }, (_, i) => i));
    assert.ok(new Set(answers.map((answer) => 'threadId' in answer && answer.threadId)).size <= 2);
  });

  for (const [dies, why] of [['throw', 'boom'], ['exit', 'its thread ended']] as const) {
    it(`tells of the job that a thread died over (${dies}), and does all the others`, async () => {
      const jobs: readonly Told[] = Array.from({ length: 20 }, (_, answer) => (answer % 4 === 1 ? { dies } : { answer }));
      const outcomes = await Promise.all(jobs.map((job) => crew.do(job)));
      assert.deepEqual(outcomes.map((outcome) => (outcome.kind === 'crashed' ? outcome.why : outcome.answer)), jobs.map(({ answer }) => answer ?? why));
    });
  }

  it('goes on after each of its threads died when nothing was waiting', async () => {
    for (let turn = 0; turn < 4; turn++) assert.equal((await crew.do({ dies: 'exit' })).kind, 'crashed');
    assert.equal((await crew.do({ answer: 7 })).kind, 'answer');
  });

  it('tells where its threads cannot start at all', async () => {
    const broken = threadCrew<Told, Answer>(path.join(__dirname, 'support/nowhere.js'), 2);
    const outcomes = await Promise.all([1, 2, 3].map((answer) => broken.do({ answer })));
    assert.ok(outcomes.every((outcome) => outcome.kind === 'crashed' && /nowhere\.js/.test(outcome.why)));
    await broken.close();
  });
});

describe('work in order', () => {
  const items = async function* (count: number, onTaken: (item: number) => void = () => {}): AsyncGenerator<number> {
    for (let item = 0; item < count; item++) {
      onTaken(item);
      yield item;
    }
  };

  it('hands on in the order of the items, whichever is done first, and never holds more than it may', () => fc.assert(fc.asyncProperty(fc.scheduler(), fc.nat(12), fc.integer({ min: 1, max: 4 }), async (scheduler, count, most) => {
    const handed: number[] = [];
    let under = 0, highest = 0;
    const whole = inOrder(items(count, () => { highest = Math.max(highest, ++under); }), most, (item) => scheduler.schedule(Promise.resolve(item * 2)), async (result, item) => {
      await scheduler.schedule(Promise.resolve());
      assert.equal(result, item * 2);
      handed.push(item);
      under--;
    });
    await scheduler.waitFor(whole);
    assert.deepEqual(handed, Array.from({ length: count }, (_, i) => i));
    assert.ok(highest <= most + 1, `${highest} under way`);
  })));

  it('hands on what is done while the next item is still to come', async () => {
    let more: () => void = () => {};
    const input = async function* (): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => { more = resolve; });
      yield 2;
    };
    const handed: number[] = [];
    await inOrder(input(), 8, (item) => Promise.resolve(item), (item) => {
      handed.push(item);
      more();
      return Promise.resolve();
    });
    assert.deepEqual(handed, [1, 2]);
  });

  it('stops, and says so, where what comes of an item cannot be handed on', async () => {
    const taken: number[] = [];
    await assert.rejects(inOrder(items(100, (item) => taken.push(item)), 3, (item) => Promise.resolve(item), (item) => (item === 2 ? Promise.reject(new Error('full')) : Promise.resolve())), /full/);
    assert.ok(taken.length < 10);
  });
});
