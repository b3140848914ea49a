/** A file as the index holds it: as it was judged, with what the desk found of its claims. */
import type { Analyzer } from '../../analysis/analyzer';
import { judge } from '../../annotation/judged/judge';
import { EMPTY } from '../../annotation/sidecar/read';
import { reduceJudged } from '../../session/indexer';
import { proseIn } from '../prose';
import { hashOf, readSidecarOf } from '../sidecarFile';
import type { Job, Outcome } from './job';

/** The hash is of the article and of what was judged in it. A file of annotations that cannot be used is left alone; the article stands without it. */
export async function reduceFile({ file, id, known, reading }: Extract<Job, { kind: 'reduce' }>, text: string, analyzer: Pick<Analyzer, 'analyze'>): Promise<Outcome> {
  const found = await readSidecarOf(file, text);
  const { sidecar, json } = found.kind === 'read' ? found : { sidecar: EMPTY, json: found.why };
  const hash = hashOf(json === undefined ? text : `${text}\0${json}`);
  if (hash === known) return { kind: 'same' };
  return { kind: 'reduced', hash, article: reduceJudged(id, judge(analyzer.analyze(proseIn(file, text), reading), sidecar.annotations)) };
}
