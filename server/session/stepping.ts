/** Runs work that can be paused without holding up whatever else waits. */
import type { Steps } from '../analysis/steps';
import { CANCELLED } from './analysis';

export interface Stepping {
  /** Resolves after whatever else waits had its turn. */
  readonly pause: () => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Longer than this nothing has to wait for it. */
export const TURN_MS = 10;

/** What the steps come to; `CANCELLED` as soon as nobody wants it any more. A failure of a step rejects. */
export async function inTurns<T>(steps: Steps<T>, wanted: () => boolean, { pause, now }: Stepping): Promise<T | typeof CANCELLED> {
  for (let since = now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (now() - since < TURN_MS) continue;
    await pause();
    if (!wanted()) return CANCELLED;
    since = now();
  }
}
