/** The other end of a `threadCrew`: does the jobs that the main thread sends, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { Analyzer } from '../../analysis/analyzer';
import type { Job } from './job';
import { work } from './work';

export function serve(analyzer: Pick<Analyzer, 'analyze'>): void {
  const port = parentPort!;
  let last = Promise.resolve();
  port.on('message', (job: Job) => {
    last = last.then(async () => port.postMessage(await work(job, analyzer)));
  });
}
