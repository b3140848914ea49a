/** What the command line can ask for, and in which formats. */
import type { FormatId } from '../exports/formats';
import type { DiagnosticLevel, DiagnosticName } from '../protocol';
import type { Place } from './place';

export const ANALYZE_FORMATS = ['text', 'json'] as const;
export const EXPLAIN_FORMATS = ['text', 'json'] as const;
export const CLAIMS_FORMATS = ['text', 'markdown', 'csv', 'json'] as const;
export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export const REPORT_FORMATS = ['text', 'markdown', 'json'] as const;
export const FIND_FORMATS = ['text', 'csv', 'json'] as const;
export const LEVELS: readonly DiagnosticLevel[] = ['off', 'hint', 'information', 'warning'];
export const FAIL_ON = ['never', 'hint', 'information', 'warning'] as const;
export const SINGLE_QUOTES = ['auto', 'on', 'off'] as const;

export interface Reading {
  readonly singleQuotes: (typeof SINGLE_QUOTES)[number];
  /** The day that relative dates count from where an article gives none, ISO 8601. */
  readonly date?: string;
}

/** Which articles of folders are meant, as the settings of the editor say it. */
export interface Choice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** In characters. Articles that are named themselves are taken however large they are. */
  readonly largest: number;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'filter'; readonly workers: number | undefined; readonly reading: Reading }
  | { readonly kind: 'lines'; readonly files: readonly string[]; readonly choice: Choice; readonly workers: number | undefined; readonly out: { readonly file: string; readonly resume: boolean } | undefined; readonly reading: Reading }
  | { readonly kind: 'analyze'; readonly files: readonly string[]; readonly format: (typeof ANALYZE_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'claims'; readonly files: readonly string[]; readonly format: (typeof CLAIMS_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'compare'; readonly files: readonly string[]; readonly format: (typeof REPORT_FORMATS)[number]; readonly reading: Reading }
  /** `index`: the index, or the folder that was indexed. */
  | { readonly kind: 'compare-index'; readonly index: string; readonly format: (typeof REPORT_FORMATS)[number] }
  | { readonly kind: 'find'; readonly index: string; readonly query: string; readonly format: (typeof FIND_FORMATS)[number] }
  | { readonly kind: 'index'; readonly folder: string; readonly index: string | undefined; readonly choice: Choice; readonly workers: number | undefined }
  | { readonly kind: 'explain'; readonly file: string; readonly place: Place; readonly format: (typeof EXPLAIN_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'export'; readonly files: readonly string[]; readonly format: FormatId; readonly out: string | undefined; readonly proposals: boolean; readonly reading: Reading }
  | { readonly kind: 'import'; readonly file: string; readonly annotations: string; readonly by: string }
  | { readonly kind: 'check'; readonly files: readonly string[]; readonly format: (typeof CHECK_FORMATS)[number]; readonly failOn: (typeof FAIL_ON)[number]; readonly rules: Partial<Readonly<Record<DiagnosticName, DiagnosticLevel>>>; readonly reading: Reading }
  | { readonly kind: 'audit'; readonly files: readonly string[]; readonly format: (typeof REPORT_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'transcript'; readonly file: string; readonly transcript: string; readonly format: (typeof REPORT_FORMATS)[number]; readonly reading: Reading }
  | { readonly kind: 'misuse'; readonly message: string };

export const misuse = (message: string): Command => ({ kind: 'misuse', message });
