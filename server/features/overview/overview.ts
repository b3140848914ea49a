/** The answer to `newsmark/overview`: the article as people judged it, at a glance. */
import type { Overview } from '../../protocol';
import { perArticle } from '../annotated';
import { longDay } from '../days';
import { readyView } from '../view';
import { datePoints, undatedMentions } from './dates';
import { figureRows } from './figures';
import { mapDrawings, placeShares } from './places';
import { speakerShares } from './speakers';

export const overviewOf = perArticle((doc): Overview => {
  const view = readyView(doc);
  const date = view.date === undefined ? undefined : longDay(view.date);
  return {
    uri: doc.uri,
    version: doc.version,
    title: view.title,
    ...(date === undefined ? {} : { date }),
    claims: view.claims.length,
    // of the claims that are shown; the desk counts all
    checked: view.claims.filter(({ mark }) => (mark?.status ?? '') !== '').length,
    ...speakerShares(doc, view),
    places: placeShares(doc),
    maps: mapDrawings(doc),
    dates: datePoints(doc),
    undated: undatedMentions(doc),
    figures: figureRows(doc, view),
  };
});
