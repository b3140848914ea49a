/** The answer to `newsmark/overview`: the article as people judged it, at a glance. */
import type { Steps } from '../../analysis/steps';
import type { Overview } from '../../protocol';
import { perArticleInSteps } from '../annotated';
import { longDay } from '../days';
import { readyView } from '../view';
import { datePoints, undatedMentions } from './dates';
import { figureRows } from './figures';
import { mapDrawings, placeShares } from './places';
import { speakerShares } from './speakers';

export const overviewOf = perArticleInSteps(function* (doc): Steps<Overview> {
  const view = yield* readyView.inSteps(doc);
  const date = view.date === undefined ? undefined : longDay(view.date);
  const speakers = speakerShares(doc, view);
  yield;
  const places = placeShares(doc);
  yield;
  return {
    uri: doc.uri,
    version: doc.version,
    title: view.title,
    ...(date === undefined ? {} : { date }),
    claims: view.claims.length,
    // of the claims that are shown; the desk counts all
    checked: view.claims.filter(({ mark }) => (mark?.status ?? '') !== '').length,
    ...speakers,
    places,
    maps: yield* mapDrawings(doc),
    dates: yield* datePoints(doc),
    undated: yield* undatedMentions(doc),
    figures: yield* figureRows(doc, view),
  };
});
