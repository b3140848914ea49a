/** From what the client asks to the annotations that hold afterwards. */
import type { NumberValue, Span } from '../../analysis/article';
import { perform, type Act, type Actor, type Target } from '../../annotation/acts';
import { isDetached, isPlaced, type Reading } from '../../annotation/annotation';
import type { Change } from '../../annotation/history';
import { keyOf, spansOf } from '../../annotation/judged/overlap';
import { placeType } from '../../annotation/kinds';
import { placedAt } from '../../annotation/words';
import { toSpan } from '../../convert';
import type { ActParams, ClientAct } from '../../protocol';
import type { Annotated } from '../annotated';
import { oneLine } from '../words';
import { everywhere } from './everywhere';
import { checkIn, evidenceOf } from '../spoken/checked';
import { keeping } from './keeping';
import { label } from './labels';
import { correctedNumber } from './correctedNumber';
import { firstSpanOf, shownUnder, targetOf, trimmed } from './targets';

export type Acted = { readonly kind: 'acted'; readonly label: string; readonly changes: readonly Change[] } | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): Acted => ({ kind: 'refused', why });

export function acted(doc: Annotated, params: ActParams, actor: Actor): Acted {
  const targets = params.targets.flatMap((target) => targetOf(doc, target) ?? []);
  if (targets.length === 0) return refused('Nothing that can be annotated stands there any more.');
  const [first] = targets;
  if (params.act.kind === 'keep') {
    const changes = first?.kind === 'annotation' ? keeping(doc, first.annotation, actor) : [];
    return changes.length === 0 ? refused('These words were judged in one way only.') : { kind: 'acted', label: label(doc, targets.slice(0, 1), params.act), changes };
  }
  const { act } = params;
  const all = once(params.everywhere === true && isForAll(act) ? everywhere(doc, targets) : targets);
  const changes: Change[] = [];
  for (const target of all) {
    const prepared = prepare(doc, asShown(doc, target, act), act);
    if (typeof prepared === 'string') return refused(prepared);
    const before = target.kind === 'annotation' ? target.annotation : undefined;
    const after = perform(doc.article.text, prepared.target, prepared.act, actor);
    const id = before?.id ?? after?.id;
    if (id !== undefined && before !== after) changes.push({ id, before, after });
  }
  return changes.length === 0 ? refused('There is nothing to change.') : { kind: 'acted', label: label(doc, all, act), changes };
}

/** Acts that say what words mean; whether a claim is true is found out for each by itself. */
function isForAll({ kind }: ClientAct): boolean {
  return kind === 'speaker' || kind === 'value' || kind === 'place' || kind === 'metonym';
}

/** What several say together stands under each of them, and may have been selected twice. */
function once(targets: readonly Target[]): readonly Target[] {
  const keys = new Map<string, Target>();
  for (const target of targets) {
    const key = target.kind === 'annotation' ? target.annotation.id : `${target.reading.kind} ${keyOf(target.spans)}`;
    if (!keys.has(key)) keys.set(key, target);
  }
  return [...keys.values()];
}

/**
 * An annotation as the person sees it who acts now. Until somebody judges, what is shown is what the analysis says by now, not what it said
 * when a note was written; and a judgement is of the words that are shown, with those that were typed at their edges since.
 */
function asShown(doc: Annotated, target: Target, { kind }: ClientAct): Target {
  if (target.kind !== 'annotation' || kind === 'note' || kind === 'assign' || kind === 'evidence' || kind === 'drop-evidence' || kind === 'transcript' || kind === 'withdraw' || kind === 'remove' || kind === 'move') return target;
  const { annotation } = target;
  const shown = shownUnder(doc, annotation);
  const spans = shown && annotation.replaces.length === 0 && annotation.verdict !== 'added' ? shown.spans : undefined;
  const pieces = spans ? spans.map((span) => placedAt(doc.article.text, span)) : annotation.pieces.map((anchor) => (anchor.kind === 'placed' ? { ...anchor, found: 'sure' as const } : anchor));
  const reading = annotation.verdict === 'open' && shown ? shown.reading : annotation.reading;
  return { kind: 'annotation', annotation: { ...annotation, reading, pieces } };
}

interface Prepared {
  readonly target: Target;
  readonly act: Act;
}

/** The act in the words of the model, or why it does not fit. */
function prepare(doc: Annotated, target: Target, act: Exclude<ClientAct, { kind: 'keep' }>): Prepared | string {
  const reading = target.kind === 'annotation' ? target.annotation.reading : target.reading;
  const corrected = (next: Reading): Prepared =>
    target.kind === 'words' ? { target: { ...target, reading: next }, act: { kind: 'confirm' } } : { target, act: { kind: 'correct', reading: next } };
  switch (act.kind) {
    case 'speaker': {
      const name = act.name === null ? null : oneLine(act.name);
      if (reading.kind === 'claim') return corrected(saidBy(reading, name === '' ? null : name));
      return reading.kind === 'mention' && name ? corrected({ kind: 'mention', speaker: name }) : 'These words have no speaker.';
    }
    case 'form': return reading.kind === 'claim' ? corrected({ ...reading, form: act.form }) : 'Only quotes have a form.';
    case 'value':
      if (!isValue(act.value)) return 'That is no value.';
      return reading.kind === 'number' ? corrected(correctedNumber(reading.number, act.value, oneLine(act.unit))) : 'Only numbers have a value.';
    case 'place': return reading.kind === 'place' ? corrected({ ...reading, place: { ...act.place, type: placeType(act.place.type) } }) : 'This is no place.';
    case 'metonym': return reading.kind === 'place' ? corrected({ ...reading, metonym: act.metonym }) : 'This is no place.';
    case 'join': {
      const span = firstSpanOf(doc, act.other);
      if (reading.kind !== 'same-speaker' || target.kind !== 'words' || !span) return 'No speaker of that name is in the article.';
      const names = [...new Set([...reading.names, act.other])];
      if (names.length < 2 || oneLine(act.name) === '') return 'Choose two speakers.';
      return { target: { ...target, reading: { kind: 'same-speaker', names, name: oneLine(act.name) }, spans: [...target.spans, span] }, act: { kind: 'confirm' } };
    }
    case 'move': {
      if (target.kind === 'words') return 'These words are no finding yet.';
      const span = trimmed(doc.article.text, toSpan(doc.lines, act.range));
      return span ? { target, act: { kind: 'move', spans: movedSpans(target, span) } } : 'Select some words first.';
    }
    case 'status':
      if (target.kind === 'annotation' && isDetached(target.annotation)) return 'The words of this annotation are not in the text. Select words and attach it again.';
      return { target: written(target), act };
    case 'confirm': case 'reject':
      if (target.kind === 'words' && (reading.kind === 'mention' || reading.kind === 'same-speaker')) return 'Say whom these words mean, or join the speaker with another.';
      return { target, act: { kind: act.kind } };
    case 'withdraw': case 'remove': return target.kind === 'annotation' ? { target, act: { kind: act.kind } } : 'Nobody has judged these words yet.';
    case 'assign': case 'note': case 'evidence': case 'drop-evidence': return { target: written(target), act };
    case 'transcript': {
      const spans = target.kind === 'annotation' ? spansOf(target.annotation.pieces) : target.spans;
      const check = checkIn(doc, { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });
      const found = check && evidenceOf(check);
      return found ? { target: written(target), act: { kind: 'evidence', ...found } } : 'No linked transcript holds these words.';
    }
  }
}

/** Of a split quotation the pieces that were not selected stay: who draws the edges of one anew does not give up the others, nor who finds one that was lost. */
function movedSpans(target: Exclude<Target, { kind: 'words' }>, span: Span): readonly Span[] {
  const spans = target.kind === 'annotation' ? spansOf(target.annotation.pieces) : target.spans;
  const apart = spans.filter(({ start, end }) => end <= span.start || start >= span.end);
  const lost = target.kind === 'annotation' && !target.annotation.pieces.every(isPlaced);
  return apart.length < spans.length || lost ? [...apart, span].sort((a, b) => a.start - b.start) : [span];
}

/** What nobody has said yet whom it means is words like any others. */
const written = (target: Target): Target =>
  target.kind === 'words' && (target.reading.kind === 'mention' || target.reading.kind === 'same-speaker') ? { ...target, reading: { kind: 'passage' } } : target;

/** One name for the whole of it: who was thought to say it along does not. A figure that somebody gives is reported speech. */
function saidBy({ form }: Extract<Reading, { kind: 'claim' }>, speaker: string | null): Reading {
  return { kind: 'claim', form: form === 'statistic' && speaker !== null ? 'indirect' : form, speaker };
}

/** No file can hold a number without end. */
const isValue = (value: NumberValue): boolean => (typeof value === 'object' ? Number.isFinite(value.low) && Number.isFinite(value.high) && value.low <= value.high : typeof value === 'string' ? value.trim() !== '' : Number.isFinite(value));
