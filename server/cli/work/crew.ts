/** Who does the jobs: this thread, or threads beside it. */
import { Worker } from 'node:worker_threads';

export interface Crew<J, O> {
  /** Jobs that are worth handing in at a time: enough that nobody waits, few enough that little is held. */
  readonly most: number;
  /** Never rejects. A thread that dies over a job is replaced when the next one comes. */
  do(job: J): Promise<O | Crashed>;
  close(): Promise<void>;
}

export interface Crashed {
  readonly kind: 'crashed';
  readonly why: string;
}

export const soloCrew = <J, O>(work: (job: J) => Promise<O>): Crew<J, O> => ({ most: 1, do: work, close: () => Promise.resolve() });

interface Waiting<J, O> {
  readonly job: J;
  readonly done: (outcome: O | Crashed) => void;
}

/** So many jobs a thread are handed in: an article that takes long holds up the order of the output, not the other threads. */
const AHEAD = 8;

/** `entry`: the script of a thread, which answers each message with one message. Threads start when there is work for them. */
export function threadCrew<J, O>(entry: string, count: number): Crew<J, O> {
  const idle: Worker[] = [];
  const threads = new Set<Worker>();
  const busy = new Map<Worker, Waiting<J, O>>();
  const waiting: Waiting<J, O>[] = [];

  function start(): Worker {
    const thread = new Worker(entry);
    let why = 'its thread ended';
    threads.add(thread);
    thread.on('message', (outcome: O) => {
      finish(thread, outcome);
      idle.push(thread);
      next();
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it takes more memory than there is' : error.message;
    });
    thread.on('exit', () => {
      threads.delete(thread);
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
      finish(thread, { kind: 'crashed', why });
      next();
    });
    return thread;
  }

  function finish(thread: Worker, outcome: O | Crashed): void {
    busy.get(thread)?.done(outcome);
    busy.delete(thread);
  }

  function next(): void {
    while (waiting.length > 0) {
      const thread = idle.pop() ?? (threads.size < count ? start() : undefined);
      if (!thread) return;
      const one = waiting.shift()!;
      busy.set(thread, one);
      thread.postMessage(one.job);
    }
  }

  return {
    most: count * AHEAD,
    do: (job) => new Promise((done) => {
      waiting.push({ job, done });
      next();
    }),
    async close() {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}
