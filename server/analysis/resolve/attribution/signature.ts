/** `“We will rebuild.” — Mara Lund, Torvik`: a name after a dash signs the quotation before it, in its line or in the next. */
import type { Candidate } from './candidates';
import type { Site } from './site';
import { isDash, strengthAt, type View, type Views } from './view';

/** Who signs a quotation that begins its paragraph. Too rare in the training part to get a weight, and right wherever it stands there. */
export function signatureOf({ view, unit, stop }: Site, views: Views): Candidate | undefined {
  if (unit !== 0 || !stop) return undefined; // a title in a list of sources has no full stop: `“Harbor opens” — Torvik Times`
  const beside = signs(view, 1);
  if (beside || view.frame.count > 1) return beside;
  const next = views.at(view.paragraph.index + 1);
  return next && signs(next, 0);
}

/** The name after a dash at `unit`, where no verb follows. */
function signs(view: View, unit: number): Candidate | undefined {
  const { frame, paragraph } = view;
  if (unit + 1 >= frame.count || frame.quotation[unit]! >= 0 || !isDash(frame.words[unit]!.text)) return undefined;
  for (let i = unit + 1; i < frame.count; i++) if (frame.quotation[i]! >= 0 || strengthAt(frame, i) > 0) return undefined;
  const { mentions } = paragraph.facts;
  const index = mentions.findIndex(({ phraseFirst, form }) => phraseFirst === unit + 1 && form === 'named');
  return index < 0 ? undefined : { view, mention: mentions[index]!, index, strength: 0, firstSubject: false, firstFree: true };
}
