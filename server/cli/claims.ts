/** `newsmark claims FILE…`: the list of an article's claims, for reading, for a spreadsheet, for a program. */
import type { Annotated } from '../features/annotated';
import { escape } from '../features/markdown';
import { readyView, shownClaims } from '../features/view';
import { plural, together } from '../features/words';
import type { ClaimView, ReadyView } from '../protocol';
import type { Command } from './command';
import { csvRow } from '../exports/csvRow';
import { eachArticle, type Failures, type FileRun } from './files';
import { jsonList, type Write } from './output';

type Format = Extract<Command, { kind: 'claims' }>['format'];

export async function runClaims(run: FileRun, format: Format, write: Write): Promise<Failures> {
  switch (format) {
    case 'text': return eachArticle(run, (doc, file) => write(claimsText(readyView(doc), file)));
    case 'markdown': return eachArticle(run, (doc, file) => write(claimsMarkdown(readyView(doc), file)));
    case 'csv':
      await write(csvRow(COLUMNS));
      return eachArticle(run, (doc, file) => write(claimRows(doc, file).map((row) => csvRow(COLUMNS.map((column) => row[column]))).join('')));
    case 'json': {
      const list = jsonList(write);
      const failures = await eachArticle(run, (doc, file) => list.item({ id: file, title: readyView(doc).title, claims: claimRows(doc, file) }));
      await list.end();
      return failures;
    }
  }
}

const COLUMNS = ['file', 'line', 'speaker', 'role', 'form', 'confidence', 'anonymous', 'text', 'numbers', 'places', 'why'] as const;
type ClaimRow = Readonly<Record<(typeof COLUMNS)[number], string | number | boolean>>;

function claimRows(doc: Annotated, file: string): readonly ClaimRow[] {
  const { speakers } = readyView(doc);
  return shownClaims(doc).map(({ claim: { numbers, places }, view: claim }) => {
    const [speaker, ...others] = speakersOf(claim).map((id) => speakers[id]!);
    return {
      file,
      line: claim.range.start.line + 1,
      speaker: speaker ? together([speaker, ...others].map(({ name }) => name)) : '',
      role: speaker?.role ?? '',
      form: formOf(claim),
      confidence: claim.confidence,
      anonymous: claim.anonymous,
      text: claim.text,
      numbers: numbers.map((index) => textOf(doc, doc.article.numbers[index])).join('; '),
      places: [...new Set(places.map((index) => doc.article.places[index]?.name ?? ''))].join('; '),
      why: claim.why,
    };
  });
}

const speakersOf = ({ speaker, joint = [] }: ClaimView): readonly number[] => (speaker === undefined ? [] : [speaker, ...joint]);

const textOf = ({ article }: Annotated, found: { readonly span: { readonly start: number; readonly end: number } } | undefined): string => (found ? article.text.slice(found.span.start, found.span.end) : '');

const formOf = ({ kind, form }: ClaimView): string => (form === 'indirect' ? 'reported' : (form ?? kind));
const inMarks = ({ form, text }: ClaimView): string => (form === undefined || form === 'indirect' ? text : `“${text}”`);

/** Claims under their speakers, those without one first. */
function bySpeaker({ claims, speakers }: ReadyView): readonly { readonly name: string; readonly role: string; readonly claims: readonly ClaimView[] }[] {
  const groups = new Map<number, ClaimView[]>();
  for (const claim of claims) for (const group of groupsOf(claim)) groups.set(group, [...(groups.get(group) ?? []), claim]);
  const heading = (group: number): string => (group === UNKNOWN ? 'Speaker unknown' : group === FIGURES ? 'Figures in the writer’s own words' : (speakers[group]?.name ?? '?'));
  return [...groups].sort(([a], [b]) => Number(b === UNKNOWN) - Number(a === UNKNOWN) || Number(a === FIGURES) - Number(b === FIGURES)).map(([group, list]) => ({ name: heading(group), role: speakers[group]?.role ?? '', claims: list }));
}

const UNKNOWN = -1;
const FIGURES = -2;
/** What several say together stands under each of them. */
function groupsOf(claim: ClaimView): readonly number[] {
  const speakers = speakersOf(claim);
  return speakers.length > 0 ? speakers : [claim.kind === 'statistic' ? FIGURES : UNKNOWN];
}

export function claimsText(view: ReadyView, file: string): string {
  const groups = bySpeaker(view);
  const lines = [`${file}: ${view.title}`, `${plural(view.claims.length, 'claim')}`];
  for (const { name, role, claims } of groups) {
    lines.push('', `  ${name}${role ? `, ${role}` : ''}`);
    for (const claim of claims) lines.push(`  ${String(claim.range.start.line + 1).padStart(6)}  ${inMarks(claim)}  (${notes(claim)})`);
  }
  return lines.join('\n') + '\n\n';
}

const notes = (claim: ClaimView): string => [formOf(claim), ...(claim.confidence === 'sure' ? [] : [claim.confidence === 'guess' ? 'a guess' : 'likely']), ...(claim.anonymous ? ['not named'] : [])].join(', ');

export function claimsMarkdown(view: ReadyView, file: string): string {
  const lines = [`# ${escape(view.title || file)}`, '', `${escape(file)} · ${plural(view.claims.length, 'claim')}`];
  for (const { name, role, claims } of bySpeaker(view)) {
    lines.push('', `## ${escape(name)}${role ? `, ${escape(role)}` : ''}`, '');
    for (const claim of claims) lines.push(`- ${escape(inMarks(claim))} (${notes(claim)}, line ${claim.range.start.line + 1})`);
  }
  return lines.join('\n') + '\n\n';
}
