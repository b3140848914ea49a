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
  /** It was with a thread that died and may have been the cause: tried once more with nothing beside it, so that none is blamed for another. */
  readonly alone: boolean;
}

interface Thread<J, O> {
  readonly worker: Worker;
  /** Sent to it and not answered, in order. */
  readonly jobs: Waiting<J, O>[];
}

/** So many jobs a thread are handed in: an article that takes long holds up the order of the output, not the other threads. */
const AHEAD = 8;
/** So many lie with a thread: it need not wait for this one between two. */
const SENT = 4;

/** `entry`: the script of a thread, which answers each message with one message, in order. Threads start when there is work for them. */
export function threadCrew<J, O>(entry: string, count: number): Crew<J, O> {
  const threads = new Set<Thread<J, O>>();
  const waiting: Waiting<J, O>[] = [];

  function start(): Thread<J, O> {
    const thread: Thread<J, O> = { worker: new Worker(entry), jobs: [] };
    let why = 'its thread ended';
    threads.add(thread);
    thread.worker.on('message', (outcome: O) => {
      thread.jobs.shift()?.done(outcome);
      next();
    });
    thread.worker.on('error', (error: NodeJS.ErrnoException) => {
      why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it takes more memory than there is' : error.message;
    });
    thread.worker.on('exit', () => {
      threads.delete(thread);
      const { jobs } = thread;
      if (jobs.length === 1) jobs[0]!.done({ kind: 'crashed', why });
      else waiting.unshift(...jobs.map((one) => ({ ...one, alone: true })));
      next();
    });
    return thread;
  }

  /** The thread with least to do that may be sent this; a new one before any has two. */
  function threadFor({ alone }: Waiting<J, O>): Thread<J, O> | undefined {
    const most = alone ? 1 : SENT;
    const [least] = [...threads].filter(({ jobs }) => jobs.length < most && !jobs.some((one) => one.alone)).sort((a, b) => a.jobs.length - b.jobs.length);
    return least && (least.jobs.length === 0 || threads.size >= count) ? least : threads.size < count ? start() : least;
  }

  function next(): void {
    for (let [one] = waiting; one; [one] = waiting) {
      const thread = threadFor(one);
      if (!thread) return;
      waiting.shift();
      thread.jobs.push(one);
      thread.worker.postMessage(one.job);
    }
  }

  return {
    most: count * AHEAD,
    do: (job) => new Promise((done) => {
      waiting.push({ job, done, alone: false });
      next();
    }),
    async close() {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
