/** A box a claim: what was said and by whom, what was found, against what, and room to write on paper. */
import type { Article } from '../../analysis/article';
import { isDetached, type Annotation } from '../../annotation/annotation';
import { dayRange } from '../../features/days';
import { inMarks, nameAndRole, saidOtherwise, type ClaimEntry } from '../claims';
import { html, webAddress } from '../escape';
import { oneLine } from '../exported';
import { inSentence } from './sentence';
import { SIGNS, toneOf } from './status';

export function claimBox(article: Article, entry: ClaimEntry, statuses: readonly string[]): string {
  const { number, form, annotation, others } = entry;
  const id = `claim-${number}`;
  return `<article class="box ${form}" id="${id}" aria-labelledby="${id}-who">
<header><h3 id="${id}-who"><a class="n" href="#ref-${number}" aria-label="claim ${number}, back to the text">${number}</a> ${who(entry)}</h3>${statusChip(annotation?.status ?? '')}</header>
<blockquote>${form === 'statistic' ? inSentence(article, [entry.claim.span]) : html(inMarks(entry))}</blockquote>
<p class="facts">${facts(entry)}</p>
${annotation ? stale(entry, annotation) + notes(annotation) + evidence(annotation) : ''}${others.map(conflict).join('')}${toWriteOn(annotation?.status ?? '', statuses)}
</article>`;
}

function who(entry: ClaimEntry): string {
  const { speakers, form, anonymous, confidence } = entry;
  if (speakers.length === 0) return form === 'statistic' ? '<span class="quiet">In the writer’s own words</span>' : '<span class="attention">Speaker unknown</span>';
  const [name, role] = nameAndRole(entry);
  const doubts = [...(anonymous ? ['not named'] : []), ...(confidence === 'guess' ? ['a guess'] : [])];
  return `${html(name)}${role === '' ? '' : `<span class="role">, ${html(role)}</span>`}${doubts.map((doubt) => ` <span class="attention">(${doubt})</span>`).join('')}`;
}

export const statusChip = (status: string): string => {
  const tone = toneOf(status);
  return `<span class="chip ${tone}"><span aria-hidden="true">${SIGNS[tone]}</span> ${html(status === '' ? 'unchecked' : status)}</span>`;
};

const FORMS: Readonly<Record<ClaimEntry['form'], string>> = { direct: 'direct quote', partial: 'partial quote', reported: 'reported speech', statistic: 'figure' };

function facts({ form, line, numbers, places, annotation, confidence, speakers }: ClaimEntry): string {
  const judged = annotation && annotation.by !== '' ? [`${VERBS[annotation.verdict]} by ${html(annotation.by)}, ${day(annotation.at)}`] : annotation && annotation.at !== '' ? [day(annotation.at)] : [];
  return [
    FORMS[form], `line ${line}`,
    ...(speakers.length > 0 && confidence !== 'sure' ? [`speaker ${confidence === 'guess' ? 'a guess' : 'likely'}`] : []),
    ...(numbers.length === 0 || form === 'statistic' ? [] : [`figures: ${html(numbers.join(', '))}`]),
    ...(places.length === 0 ? [] : [`places: ${html(places.join(', '))}`]),
    ...judged,
    ...(annotation && annotation.assignee !== '' ? [`for ${html(annotation.assignee)}`] : []),
  ].join(' · ');
}

const VERBS: Readonly<Record<Annotation['verdict'], string>> = { open: 'noted', confirmed: 'confirmed', corrected: 'corrected', rejected: 'rejected', added: 'added' };

/** `28 Nov 2026`; what is no day stays as it came. */
export const day = (iso: string): string => html(dayRange(iso.slice(0, 10)) ?? iso);

const stale = ({ stale: changed }: ClaimEntry, { judged }: Annotation): string => (changed ? `<p class="attention"><strong>The text changed since.</strong> What was judged: “${html(oneLine(judged))}”</p>` : '');

const signed = (by: string, at: string): string => (by === '' && at === '' ? '' : ` <span class="quiet">${[html(by), ...(at === '' ? [] : [day(at)])].filter((part) => part !== '').join(', ')}</span>`);

const notes = ({ notes: list }: Pick<Annotation, 'notes'>): string => (list.length === 0 ? '' : `<p class="label">Notes</p><ul>${list.map(({ text, by, at }) => `<li>${html(text).replace(/\r\n|\r|\n/g, '<br>')}${signed(by, at)}</li>`).join('')}</ul>`);

const evidence = ({ evidence: list }: Pick<Annotation, 'evidence'>): string => (list.length === 0 ? '' : `<p class="label">Evidence</p><ul>${list.map(({ source, locator, by, at }) => `<li>${sourceHtml(source)}${locator === '' ? '' : `, <strong>${html(locator)}</strong>`}${signed(by, at)}</li>`).join('')}</ul>`);

function sourceHtml(source: string): string {
  const address = webAddress(source);
  return address === undefined ? html(source) : `<a href="${html(address)}" rel="noopener noreferrer">${html(source)}</a>`;
}

const conflict = (other: Annotation): string =>
  `<p class="attention"><strong>Another judgement:</strong> ${html(saidOtherwise(other))}${other.at === '' ? '' : `, ${day(other.at)}`}</p>`;

/** Only on paper. */
const toWriteOn = (status: string, statuses: readonly string[]): string =>
  `<div class="paper" aria-hidden="true"><p class="ticks">${statuses.map((one) => `<span><span class="tick">${one === status ? '✓' : ''}</span>${html(one)}</span>`).join('')}</p><p class="rules"><span>Checked against</span><span>By, on</span></p></div>`;

/** What is in no box: rejected findings, what was found or noted of other words, and what is no longer in the text. */
export function remark(annotation: Annotation, words: string, changed: boolean): string {
  const { reading, verdict, status, assignee, by } = annotation;
  const said = verdict === 'rejected' ? 'rejected' : isDetached(annotation) ? 'no longer in the text' : changed ? 'text changed since' : '';
  return `<li><q>${html(words)}</q> <span class="quiet">${[KINDS[reading.kind], said, html(status), html(by), assignee === '' ? '' : `for ${html(assignee)}`].filter((part) => part !== '').join(', ')}</span>${notes(annotation)}${evidence(annotation)}</li>`;
}

const KINDS: Readonly<Record<Annotation['reading']['kind'], string>> = { claim: 'claim', number: 'number', place: 'place', person: 'person', organization: 'organization', mention: 'who is meant', 'same-speaker': 'one speaker', passage: 'note' };
