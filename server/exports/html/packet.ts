/**
 * The fact-check packet: an article with its claims numbered, a box for each, who speaks, where and when. One file that asks for nothing:
 * no script, no font, no picture from elsewhere. It reads on a screen, light or dark, and on paper.
 */
import { isDetached, type Annotation } from '../../annotation/annotation';
import { staleIn } from '../../annotation/judged/judge';
import { annotationsOf, titleOf, type Exported } from '../exported';
import { claimEntries, judgedWords, type ClaimEntry } from '../claims';
import { html } from '../escape';
import { mapSvg } from '../map/map';
import { mapPlaces, placeEntries, type PlaceEntry } from '../places';
import { claimBox, day, remark, statusChip } from './boxes';
import { speakersTable } from './speakers';
import { toneOf, type Tone } from './status';
import { STYLE, STYLE_HASH } from './style';
import { articleText } from './text';
import { timeline } from './timeline';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

export function packetOf(exported: Exported): string {
  const title = exported.title || titleOf(exported.judged.article) || exported.source;
  const entries = claimEntries(exported);
  const sections = sectionsOf(exported, entries).filter(({ body }) => body !== '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Newsmark ${html(exported.analyser)}">
<title>${html(title)} – fact-check packet</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#claims">Skip to the claims</a>
<header class="top"><p class="brand">Newsmark <span>fact-check packet</span></p>
<h1>${html(title)}</h1>
<p class="facts">${origin(exported)}</p>
${progress(entries)}
<nav aria-label="Parts of the packet"><ul>${sections.map(({ id, title: name }) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul></nav></header>
<main>
${sections.map(({ id, title: name, body }) => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>\n${body}</section>`).join('\n')}
</main>
<footer><p>Made with Newsmark ${html(exported.analyser)} on ${day(exported.made)}. What nobody has judged is a proposal of a program, and may be wrong. Map: Natural Earth.</p></footer>
</body>
</html>
`;
}

function sectionsOf(exported: Exported, entries: readonly ClaimEntry[]): readonly Section[] {
  const { judged, statuses } = exported;
  const { article } = judged;
  const boxed = new Set(entries.flatMap(({ annotation, others }) => (annotation ? [annotation, ...others] : [])).map(({ id }) => id));
  const besides = annotationsOf(judged).filter((annotation) => !boxed.has(annotation.id) && isTold(annotation));
  const stale = staleIn(judged);
  return [
    { id: 'article', title: 'The article', body: `<div class="article">${articleText(article, entries)}</div><p class="legend"><span class="q direct">exact words</span> <span class="q partial">a few of them</span> <span class="q reported">reported</span> <span class="q statistic">a figure of the writer’s</span></p>` },
    { id: 'claims', title: 'Claims', body: entries.length === 0 ? '<p class="quiet">The article makes no claims that Newsmark knows.</p>' : entries.map((entry) => claimBox(article, entry, statuses)).join('\n') },
    { id: 'speakers', title: 'Who speaks', body: speakersTable(article) },
    { id: 'places', title: 'Places', body: placesHtml(placeEntries(article)) },
    { id: 'time', title: 'Time line', body: timeline(article) },
    { id: 'besides', title: 'Set aside', body: besides.length === 0 ? '' : `<ul class="besides">${besides.map((annotation) => remark(annotation, judgedWords(article.text, annotation), stale.has(annotation.id))).join('\n')}</ul>` },
  ];
}

/** More than a confirmation of what the lists show anyway. */
const isTold = (annotation: Annotation): boolean =>
  annotation.verdict === 'rejected' || annotation.status !== '' || annotation.assignee !== '' || annotation.notes.length > 0 || annotation.evidence.length > 0 || annotation.reading.kind === 'passage' || isDetached(annotation);

const origin = ({ source, judged: { article } }: Exported): string => [`<code>${html(source)}</code>`, ...(article.date === undefined ? [] : [day(article.date)])].join(' · ');

/** `12 of 31 claims checked`, a bar of what was found, and the same in words. */
function progress(entries: readonly ClaimEntry[]): string {
  if (entries.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { annotation } of entries) counts.set(annotation?.status ?? '', (counts.get(annotation?.status ?? '') ?? 0) + 1);
  const open = counts.get('') ?? 0;
  const order: readonly Tone[] = ['good', 'doubt', 'bad', 'open', 'none'];
  const parts = [...counts].sort(([a], [b]) => order.indexOf(toneOf(a)) - order.indexOf(toneOf(b)));
  let x = 0;
  const rects = parts.map(([status, count]) => {
    const width = (100 * count) / entries.length;
    const rect = `<rect class="bar-${toneOf(status)}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="4"/>`;
    x += width;
    return rect;
  });
  const unknown = entries.filter(({ speakers, form }) => speakers.length === 0 && form !== 'statistic').length;
  const changed = entries.filter(({ stale }) => stale).length;
  const asides = [...(unknown === 0 ? [] : [`${unknown} without a known speaker`]), ...(changed === 0 ? [] : [changed === 1 ? '1 changed since it was checked' : `${changed} changed since they were checked`])];
  return `<div class="progress"><p><strong>${entries.length - open} of ${entries.length}</strong> ${entries.length === 1 ? 'claim' : 'claims'} checked</p><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg>`
    + `<p class="chips">${parts.map(([status, count]) => statusChip(status).replace('</span> ', `</span> ${count} `)).join(' ')}${asides.map((aside) => ` <span class="attention">${aside}</span>`).join('')}</p></div>`;
}

function placesHtml(entries: readonly PlaceEntry[]): string {
  if (entries.length === 0) return '';
  const map = mapSvg(mapPlaces(entries), { width: 760, height: 380, margin: 70, title: 'Map of the places that the article names' });
  const rows = entries.map(({ name, known, type, country, mentions, governments, at }) => `<li><strong>${html(name)}</strong> <span class="quiet">${[html(known ?? ''), type === 'other' ? '' : type, html(country ?? ''), mentions > 1 ? `${mentions}×` : '', governments > 0 ? (governments === mentions ? 'for a government' : `${governments}× for a government`) : '', at === undefined ? 'not on the map' : ''].filter((part) => part !== '').join(' · ')}</span></li>`);
  return `${map === undefined ? '' : `<figure>${map}<figcaption>Filled: towns and buildings. Rings: countries and areas. The larger, the more often named.</figcaption></figure>`}<ul class="places">${rows.join('')}</ul>`;
}
