/** The source audit as a report: of one article, and of many at once. */
import type { Range } from '../protocol';

/** Client → server: the report on this open article, as people judged it. */
export const AUDIT_REQUEST = 'newsmark/audit';
/** Client → server: the audits of some files, open or not; asked batch by batch, so that it can be stopped between them. */
export const AUDIT_FILES_REQUEST = 'newsmark/auditFiles';
/** Client → server: the report on what the batches told. */
export const AUDIT_REPORT_REQUEST = 'newsmark/auditReport';

/** A report: a Markdown document, and which of its words lead where. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly TextLink[];
}
export interface TextLink {
  /** In the report: `Line 12`. */
  readonly at: Range;
  readonly uri: string;
  /** There. */
  readonly range: Range;
}

/** `refused`: there is no finished article, and why. */
export type ReportResult = { readonly state: 'done'; readonly report: LinkedText } | { readonly state: 'refused'; readonly why: string };

export interface AuditParams {
  readonly uri: string;
}

export interface AuditFilesParams {
  readonly files: readonly AuditFile[];
}
export interface AuditFile {
  readonly uri: string;
  /** As the report calls it: `city/harbour.txt`. */
  readonly name: string;
  readonly languageId: string;
  readonly text: string;
  /** The file of its annotations, where there is one. */
  readonly sidecar?: string;
}
/** In the order of the files. */
export interface AuditFilesResult {
  readonly articles: readonly AuditedFile[];
}
export type AuditedFile = ({ readonly state: 'done' } & AuditedArticle) | { readonly state: 'skipped'; readonly uri: string; readonly name: string; readonly why: string };

export interface AuditReportParams {
  readonly articles: readonly AuditedFile[];
}

/** What the audit says of one article: plain data, so that many can be gathered. */
export interface AuditedArticle {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  /** Files that are no articles: what is linked to this one as its transcripts, as evidence names files. */
  readonly transcripts: readonly string[];
  /** In the order of the text. */
  readonly findings: readonly AuditFinding[];
  /** The most words first. */
  readonly voices: readonly AuditVoice[];
}
export interface AuditFinding {
  /** `vague-source`, `no-reason`. */
  readonly rule: string;
  /** Plain text. */
  readonly message: string;
  readonly guess: boolean;
  readonly range: Range;
}
export interface AuditVoice {
  readonly name: string;
  readonly role?: string;
  readonly kind: 'named' | 'organization' | 'unnamed';
  readonly quotes: number;
  readonly words: number;
  /** Where it is first quoted. */
  readonly first: Range;
}
