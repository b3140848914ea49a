/** `“We will rebuild.” — Mara Lund, Torvik`: a name after a dash signs the quotation before it, in its line or in the next. */
import type { FrameMention } from '../../detect/frame';
import type { Candidate } from './candidates';
import type { Site } from './site';
import { isDash, strengthAt, type View } from './view';

/** Who signs a quotation that begins its paragraph. Too rare in the training part to get a weight, and right wherever it stands there. */
export function signatureOf(site: Site, next: View | undefined): Candidate | undefined {
  const { view, unit } = site;
  if (unit !== 0 || !site.stop) return undefined; // a title in a list of sources has no full stop: `“Harbor opens” — Torvik Times`
  const beside = signs(view, 1);
  if (beside) return { view, mention: beside };
  const below = next && view.frame.count === 1 ? signs(next, 0) : undefined;
  return next && below && { view: next, mention: below };
}

/** The name after a dash at `unit`, where no verb follows. */
function signs(view: View, unit: number): FrameMention | undefined {
  const { frame } = view;
  if (unit + 1 >= frame.count || frame.quotation[unit]! >= 0 || !isDash(frame.words[unit]!.text)) return undefined;
  for (let i = unit + 1; i < frame.count; i++) if (frame.quotation[i]! >= 0 || strengthAt(view, i) > 0) return undefined;
  return view.mentions.find(({ phraseFirst, form }) => phraseFirst === unit + 1 && form === 'named');
}
