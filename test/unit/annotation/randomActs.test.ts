/** Whatever people do, the article that everything is drawn from keeps its shape, and nothing that draws it falls over. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../server/analysis/article';
import type { Annotation, Annotations } from '../../../server/annotation/annotation';
import { EMPTY, readSidecar } from '../../../server/annotation/sidecar/read';
import { writeSidecar } from '../../../server/annotation/sidecar/write';
import { STATUSES, titleOf } from '../../../server/exports/exported';
import { exportAs, FORMAT_IDS } from '../../../server/exports/formats';
import { annotated, type Annotated, type DeskContents } from '../../../server/features/annotated';
import { codeLenses } from '../../../server/features/codeLens';
import { actActions } from '../../../server/features/desk/actActions';
import { acted } from '../../../server/features/desk/acting';
import { choicesFor } from '../../../server/features/desk/choices';
import { diagnosticsOf } from '../../../server/features/diagnostics';
import { foldingRanges } from '../../../server/features/folding';
import { hoverAt } from '../../../server/features/hover';
import { inlayHintsIn } from '../../../server/features/inlayHints';
import { definitionAt, referencesAt } from '../../../server/features/references';
import { encodedTokens } from '../../../server/features/semanticTokens';
import { documentSymbols } from '../../../server/features/symbols';
import { readyView } from '../../../server/features/view';
import type { ActTarget, ClientAct, Range, ReadyView } from '../../../server/protocol';
import { openDesk, type Desk } from '../../../server/session/desk';
import { DEFAULT_SETTINGS } from '../../../server/session/settings';
import { analyse } from '../support/analyse';
import { actor, ARTICLE } from './article';
import { operate, SAMPLES, tracked, type Operation } from './edits';
import { checkArticle } from './invariants';

const ARTICLES: readonly Article[] = [ARTICLE, ...SAMPLES.map((text) => analyse(text))];
const NAMES = ['Ivo Lund', 'a witness', '__proto__', 'constructor', '  ', 'Łódź “X” $(bug)'] as const;
const WORDS = ['claim', 'number', 'place', 'person', 'organization', 'passage'] as const;

/** Something to do, drawn before it is known to what: shares choose. */
interface Drawn {
  readonly on: 'claim' | 'number' | 'place' | 'mention' | 'speaker' | 'annotation' | 'words';
  readonly which: number;
  readonly other: number;
  readonly size: number;
  readonly act: ClientAct['kind'];
  readonly name: string;
  readonly everywhere: boolean;
}
const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  on: fc.constantFrom('claim', 'claim', 'claim', 'number', 'place', 'mention', 'speaker', 'annotation', 'words'), which: share, other: share, size: share, everywhere: fc.boolean(), name: fc.constantFrom(...NAMES),
  act: fc.constantFrom('confirm', 'reject', 'withdraw', 'remove', 'speaker', 'speaker', 'form', 'value', 'place', 'metonym', 'join', 'move', 'status', 'assign', 'note', 'evidence', 'keep'),
});

const pick = <T>(items: readonly T[], where: number): T | undefined => items[Math.floor(where * items.length)];

function rangeAt({ lines, article }: Annotated, at: number, size: number): Range {
  const start = Math.floor(at * article.text.length);
  return { start: lines.position(start), end: lines.position(Math.min(article.text.length, start + 1 + Math.floor(size * size * 300))) };
}

function targetFor(doc: Annotated, view: ReadyView, { on, which, size, other }: Drawn): ActTarget | undefined {
  switch (on) {
    case 'claim':
    case 'number': {
      const found = pick<{ readonly range: Range }>(on === 'claim' ? view.claims : view.numbers, which);
      return found && { kind: on, range: found.range };
    }
    case 'place': {
      const range = pick(view.places.flatMap(({ ranges }) => ranges), which);
      return range && { kind: 'place', range };
    }
    case 'mention': {
      const range = pick(view.speakers.flatMap(({ mentions }) => mentions), which);
      return range && { kind: 'mention', range };
    }
    case 'speaker': {
      const speaker = pick(view.speakers, which);
      return speaker && { kind: 'speaker', name: speaker.name };
    }
    case 'annotation': {
      const id = pick([...doc.annotations.keys()], which);
      return id === undefined ? undefined : { kind: 'annotation', id };
    }
    case 'words': return { kind: 'words', as: pick(WORDS, other)!, range: rangeAt(doc, which, size) };
  }
}

function actFor(doc: Annotated, view: ReadyView, { act, name, which, other, size }: Drawn): ClientAct {
  const known = pick(view.speakers, other)?.name ?? name;
  switch (act) {
    case 'confirm': case 'reject': case 'withdraw': case 'remove': case 'transcript': case 'keep': return { kind: act };
    case 'speaker': return { kind: act, name: size < 0.1 ? null : size < 0.7 ? known : name };
    case 'form': return { kind: act, form: pick(['direct', 'partial', 'indirect', 'scare', 'statistic'] as const, other)! };
    case 'value': return { kind: act, value: pick([7, { low: 3, high: 5 }, '2026-11-28', 'many', -1, 1e300] as const, other)!, unit: pick(['', 'kilometer', 'constructor', 'euro'], size)! };
    case 'place': return { kind: act, place: pick([{ name, type: 'city', country: 'US', lat: 48.2, lon: -97.1 }, { name: 'Atlantis', type: 'constructor', country: '!!' }], other)! };
    case 'metonym': return { kind: act, metonym: size < 0.5 };
    case 'join': return { kind: act, other: known, name: size < 0.5 ? known : name };
    case 'move': return { kind: act, range: rangeAt(doc, Math.min(0.99, which + 0.02 * other), size) };
    case 'status': return { kind: act, status: pick(['verified', 'false', '', 'constructor', '__proto__'], other)! };
    case 'assign': return { kind: act, to: name };
    case 'note': return { kind: act, text: 'see [this](command:x) $(bug)' };
    case 'evidence': return { kind: act, source: 'https://example.org', locator: 'p. 4' };
    case 'drop-evidence': return { kind: act, id: '' };
  }
}

const openWith = (article: Article, annotations: Annotations): Annotated => {
  const desk: DeskContents = { annotations, spoken: [], state: { kind: 'ready' }, undoable: undefined, redoable: undefined };
  return annotated({ snapshot: { uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text: article.text }, article, settings: DEFAULT_SETTINGS }, desk);
};

/** Everything that is drawn of an article. */
function drawAll(doc: Annotated): void {
  const whole = { start: 0, end: doc.article.text.length };
  for (const draw of [readyView, codeLenses, diagnosticsOf, foldingRanges, encodedTokens, documentSymbols]) draw(doc);
  inlayHintsIn(doc, whole);
  const offsets = [...doc.article.claims.map(({ span }) => span), ...doc.article.numbers.map(({ span }) => span), ...doc.article.places.map(({ span }) => span), ...doc.article.speakers.flatMap(({ mentions }) => mentions.map(({ span }) => span))];
  for (const { start, end } of offsets) for (const offset of [start, end]) {
    hoverAt(doc, offset, { rich: true });
    definitionAt(doc, offset);
    referencesAt(doc, offset);
    actActions(doc, { start: doc.lines.position(offset), end: doc.lines.position(offset) }, { rich: true });
  }
}

const ORIGIN = { source: 'a.txt', hash: 'sha256:1', analyser: '0' };

/** The judged article without what is made anew each time. */
const judgedOf = ({ judged: { article, on, besides, detached } }: Annotated): unknown =>
  ({ ...article, on: Object.values(on).map((marks) => [...marks].map(([index, { id }]) => [index, id] as const).sort(([a], [b]) => a - b)), besides: besides.map(({ id }) => id), detached: detached.map(({ id }) => id) });

describe('judged articles of random acts', function () {
  this.timeout(120_000);

  it('begin as sound as the analysis made them', () => ARTICLES.forEach(checkArticle));

  it('stay sound, are drawn and exported, and come out the same from their sidecar', () => {
    let minute = 0;
    fc.assert(fc.property(fc.nat(ARTICLES.length - 1), fc.array(drawn, { minLength: 1, maxLength: 12 }), (index, steps) => {
      const article = ARTICLES[index]!;
      let annotations: Annotations = new Map<string, Annotation>();
      let doc = openWith(article, annotations);
      for (const step of steps) {
        const view = readyView(doc);
        const target = targetFor(doc, view, step);
        if (!target) continue;
        choicesFor(doc, target);
        const at = new Date(Date.UTC(2026, 10, 28) + 1000 * minute++).toISOString();
        const result = acted(doc, { uri: doc.uri, version: 1, targets: [target], act: actFor(doc, view, step), everywhere: step.everywhere, by: 'Mara' }, actor('Mara', at));
        if (result.kind === 'refused') continue;
        const next = new Map(annotations);
        for (const { id, after } of result.changes) {
          if (after) next.set(id, after);
          else next.delete(id);
        }
        annotations = next;
        doc = openWith(article, annotations);
        checkArticle(doc.article);
      }
      drawAll(doc);
      const exported = { title: titleOf(doc.article), source: 'a.txt', judged: doc.judged, hash: ORIGIN.hash, analyser: '0', made: '2026-11-28T00:00:00Z', statuses: STATUSES };
      for (const format of FORMAT_IDS) exportAs(format, exported, { proposals: true });
      const again = readSidecar(writeSidecar(article.text, { ...EMPTY, annotations }, ORIGIN), article.text, ORIGIN.hash);
      assert.ok(again.kind === 'read');
      assert.deepEqual(again.sidecar.annotations.size, annotations.size);
      assert.deepEqual(judgedOf(openWith(article, again.sidecar.annotations)), judgedOf(doc));
    }), { numRuns: 60, seed: 20261129 });
  });

  it('are sound on a text that was edited under them, whatever the analysis thinks of it now', () => {
    let minute = 0;
    fc.assert(fc.property(fc.nat(ARTICLES.length - 1), fc.array(drawn, { minLength: 1, maxLength: 10 }), fc.array(edits, { minLength: 1, maxLength: 4 }), (index, steps, operations) => {
      const desk = openDesk(ARTICLES[index]!.text, { drawer: { read: async () => ({ kind: 'missing', source: 'a' }), write: async () => ({ kind: 'written' }) }, analyser: '0', newId: () => 'urn:x', changed: () => {} });
      let now = tracked(ARTICLES[index]!.text);
      let article = ARTICLES[index]!;
      steps.forEach((step, i) => {
        perform(desk, openWith(article, desk.annotations), step, minute++);
        const operation = operations[i];
        if (!operation || i > 3) return;
        const { after, edits: made } = operate(now, operation);
        now = after;
        desk.edited(made, now.text);
        desk.settle(now.text);
        article = analyse(now.text);
        const doc = openWith(article, desk.annotations);
        checkArticle(doc.article);
        for (const annotation of desk.annotations.values()) for (const anchor of [...annotation.pieces, ...annotation.replaces]) {
          if (anchor.kind === 'placed') assert.ok(anchor.span.start >= 0 && anchor.span.start < anchor.span.end && anchor.span.end <= now.text.length);
        }
        drawAll(doc);
      });
    }), { numRuns: 40, seed: 20261130 });
  });

  it('are as they were when all is undone, and as they became when all is done again', async () => {
    let minute = 0;
    await fc.assert(fc.asyncProperty(fc.nat(ARTICLES.length - 1), fc.array(drawn, { minLength: 1, maxLength: 10 }), fc.boolean(), async (index, steps, reloads) => {
      const article = ARTICLES[index]!;
      let disk: string | undefined;
      const desk = openDesk(article.text, {
        drawer: { read: async () => (disk === undefined ? { kind: 'missing', source: 'a' } : { kind: 'text', text: disk, source: 'a' }), write: async (text) => { disk = text; return { kind: 'written' }; } },
        analyser: '0', newId: () => 'urn:x', changed: () => {},
      });
      await desk.idle();
      const state = (): unknown => [...desk.annotations.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, reading, verdict, pieces, replaces, status, notes }) => ({ id, reading, verdict, spans: [...pieces, ...replaces].map((anchor) => anchor.kind === 'placed' && anchor.span), status, notes }));
      const states = [state()];
      for (const step of steps) if (perform(desk, openWith(article, desk.annotations), step, minute++)) states.push(state());
      if (reloads) {
        await desk.idle();
        disk = disk?.replace('"items"', '"dc:source": "wire",\n  "items"');
        await desk.reload();
      }
      for (const before of states.slice(0, -1).reverse()) {
        assert.ok(desk.turn('undo'));
        assert.deepEqual(state(), before);
      }
      assert.equal(desk.turn('undo'), undefined);
      for (const after of states.slice(1)) {
        assert.ok(desk.turn('redo'));
        assert.deepEqual(state(), after);
      }
      await desk.idle();
    }), { numRuns: 60, seed: 20261201 });
  });
});

const edits: fc.Arbitrary<Operation> = fc.record({ kind: fc.constantFrom<Operation['kind']>('type', 'delete', 'retype', 'drop-paragraph', 'move-paragraph', 'crlf', 'straight-marks', 'wrap'), at: share, size: share, words: fc.constantFrom('x', '“', '🚢 ', ' she said', '\n\n') });

/** True where something was done. */
function perform(desk: Desk, doc: Annotated, step: Drawn, minute: number): boolean {
  const view = readyView(doc);
  const target = targetFor(doc, view, step);
  if (!target) return false;
  const at = new Date(Date.UTC(2026, 10, 28) + 1000 * minute).toISOString();
  const result = acted(doc, { uri: doc.uri, version: 1, targets: [target], act: actFor(doc, view, step), everywhere: step.everywhere, by: 'Mara' }, actor('Mara', at));
  if (result.kind === 'refused') return false;
  desk.change(result.label, result.changes);
  return true;
}
