/** Handing an article on, and taking in what was annotated elsewhere: what the client asks, and the formats of `exports`. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { importAnnotations } from './annotation/import/any';
import { tooMany } from './annotation/import/imported';
import { withImported } from './annotation/import/merged';
import type { Change } from './annotation/history';
import { hashOf } from './annotation/hash';
import { same } from './annotation/merge';
import { MOST_ANNOTATIONS } from './annotation/sidecar/format';
import { EMPTY } from './annotation/sidecar/read';
import { deskReady } from './annotating';
import type { Answers } from './answers';
import { exportAs } from './exports/formats';
import { STATUSES, titleOf } from './exports/exported';
import { plural } from './features/words';
import { EXPORT_FORMATS, EXPORT_REQUEST, IMPORT_REQUEST, type ExportParams, type ExportResult, type ImportParams, type ImportResult } from './protocol';
import { ANALYSER } from './runtime';
import type { Desks } from './session/desks';
import { CANCELLED, CLOSED, type Settled } from './session/analysis';
import type { Session } from './session/session';
import { nameOf } from './uris';

export function registerHanding(connection: Connection, session: Session, answers: Answers, desks: Desks, newId: () => string): void {
  /** Once it is through: who hands on while the article is read waits for it. */
  async function settled(uri: string, token: CancellationToken): Promise<Settled | undefined> {
    const analysis = await session.whenSettled(uri, token);
    return analysis === CANCELLED || analysis === CLOSED ? undefined : analysis;
  }

  connection.onRequest<ExportResult, void>(EXPORT_REQUEST, async ({ uri, format, statuses }: ExportParams, token: CancellationToken) => {
    const desk = await deskReady(desks.of(uri));
    const analysis = await settled(uri, token);
    if (analysis?.kind !== 'ready') return { state: 'refused', why: 'The article is not annotated.' };
    if (!EXPORT_FORMATS.includes(format)) return { state: 'refused', why: `There is no format ${String(format)}.` };
    return answers.guard(() => {
      const { judged } = answers.annotated(analysis);
      const made = new Date().toISOString();
      const boxes = Array.isArray(statuses) && statuses.length > 0 ? statuses.filter((status) => typeof status === 'string') : STATUSES;
      const text = exportAs(format, { title: titleOf(judged.article), source: nameOf(uri), judged, hash: hashOf(analysis.snapshot.text), analyser: ANALYSER, made, statuses: boxes });
      const { state } = desk ?? {};
      return { state: 'done', text, ...(state?.kind === 'refused' && state.file ? { without: state.why } : {}) };
    });
  });

  connection.onRequest<ImportResult, void>(IMPORT_REQUEST, async ({ uri, name, text: source, by }: ImportParams, token: CancellationToken) => {
    const desk = await deskReady(desks.of(uri));
    const analysis = await settled(uri, token);
    if (analysis?.kind !== 'ready' || !desk) return { state: 'refused', why: 'The article is not annotated.' };
    if (desk.state.kind === 'refused') return { state: 'refused', why: desk.state.why };
    return answers.guard(() => {
      const imported = importAnnotations(String(source), String(name), { text: analysis.snapshot.text, by: String(by ?? ''), at: new Date().toISOString(), newId });
      if (typeof imported === 'string') return { state: 'refused', why: imported };
      const before = desk.annotations;
      const { annotations: after } = withImported({ ...EMPTY, annotations: before }, imported, newId);
      if (after.size > MOST_ANNOTATIONS) return { state: 'refused', why: tooMany() };
      const changes: readonly Change[] = [...after.values()].filter((annotation) => !same(annotation, before.get(annotation.id))).map((annotation) => ({ id: annotation.id, before: before.get(annotation.id), after: annotation }));
      const label = `Imported ${plural(changes.length, 'annotation')} from ${name}`;
      if (changes.length > 0) desk.change(label, changes);
      return { state: 'done', label, notUnderstood: imported.notUnderstood };
    });
  });
}
