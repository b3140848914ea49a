/** What the grammar of reported speech says of a mention: whether it is whom the reporting words around the quotation belong to. */
import type { ReportingCue } from '../../detect/facts';
import type { Candidate } from './candidates';
import { axis, type FeatureTable } from './featureTable';
import { Gap, gapClass } from './gap';
import type { Site } from './site';

const Source = axis('it', 'another', 'none');
const Lead = axis('adjacent', 'comma', 'colon', '1-2', '3-5', '6+');
const Content = axis('open', 'likely', 'certain');
const Link = axis('subject', 'inverted', 'according-to', 'passive', 'noun', 'coordinated', 'fallback', 'none');

export interface SourceFeatures {
  extract(site: Site, candidate: Candidate, add: (feature: number) => void): void;
}

export function sourceFeatures(table: FeatureTable): SourceFeatures {
  const ofContent = table.across('source of the reported clause around the quotation', Source, Content);
  const contentLink = table.along('source of the reported clause around the quotation, by', Link);
  const before = table.across('source of the nearest reporting word before', Source, Lead);
  const beforeLink = table.along('source of the nearest reporting word before, by', Link);
  const after = table.across('source of the nearest reporting word after', Source, Gap);
  const afterLink = table.along('source of the nearest reporting word after, by', Link);

  return {
    extract(site, { view, index }, add) {
      const { content, reportedBefore, reportedAfter } = site;
      const own = view === site.view ? index : -1;
      if (content) {
        add(ofContent(sourceClass(content, own), contentClass(content.probability)));
        if (content.source === own) add(contentLink(Link[content.link]));
      }
      if (reportedBefore) {
        add(before(sourceClass(reportedBefore, own), leadOf(site, reportedBefore.last)));
        if (reportedBefore.source === own) add(beforeLink(Link[reportedBefore.link]));
      }
      if (reportedAfter) {
        add(after(sourceClass(reportedAfter, own), gapClass(reportedAfter.unit - site.unit - 1)));
        if (reportedAfter.source === own) add(afterLink(Link[reportedAfter.link]));
      }
    },
  };
}

const sourceClass = ({ source }: Pick<ReportingCue, 'source'>, own: number): number => (source === undefined ? Source.none : source === own ? Source.it : Source.another);

/** How a reporting word that ends at unit `last` leads up to the quotation: `said “…”`, `said, “…”`, `told her: “…”`, `said it was “…”`. */
function leadOf({ view: { frame }, unit }: Site, last: number): number {
  const units = unit - last - 1;
  if (units === 0) return Lead.adjacent;
  const { text } = frame.words[unit - 1]!;
  if (text === ':') return Lead.colon;
  if (text === ',' && units <= 4) return Lead.comma;
  return units <= 2 ? Lead['1-2'] : units <= 5 ? Lead['3-5'] : Lead['6+'];
}

/** How certainly a reporting word reports something. */
export const contentClass = (probability: number): number => (probability < 0.7 ? Content.open : probability < 0.9 ? Content.likely : Content.certain);
