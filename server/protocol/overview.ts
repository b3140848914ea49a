/** One article at a glance: who speaks, where, when, and which figures. Plain data; every item says where its words stand. */
import type { Range } from '../protocol';

/** Client → server: the overview of this article as people judged it; `null` while there is none. */
export const OVERVIEW_REQUEST = 'newsmark/overview';

export interface OverviewParams {
  readonly uri: string;
}

export interface Overview {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  /** The day of the article in words: `Wednesday, 12 November 2025`. */
  readonly date?: string;
  readonly claims: number;
  /** Of the claims, those with a status. */
  readonly checked: number;
  /** Those who say something, the most words first. */
  readonly speakers: readonly SpeakerShare[];
  /** What somebody must have said of whom nothing is known. */
  readonly unknown: Share;
  /** The most named first. */
  readonly places: readonly PlaceShare[];
  /** The same map in three widths, the widest first; empty where no place can be drawn. */
  readonly maps: readonly MapDrawing[];
  /** In the order of time. */
  readonly dates: readonly DatePoint[];
  /** Dates whose day nobody knows. */
  readonly undated: readonly DateMention[];
  /** In the order of the text. */
  readonly figures: readonly FigureRow[];
}

export type ShareForm = 'direct' | 'partial' | 'reported';

export interface Share {
  /** Claims by the form in which they begin. */
  readonly quotes: Readonly<Record<ShareForm, number>>;
  /** Each word once, in the form in which it is told: a quoted word inside reported speech counts as quoted. */
  readonly words: Readonly<Record<ShareForm, number>>;
  readonly checked: number;
  /** Of the claims. */
  readonly ranges: readonly Range[];
}
export interface SpeakerShare extends Share {
  readonly name: string;
  readonly role?: string;
  readonly anonymous: boolean;
}

export interface PlaceShare {
  readonly name: string;
  /** As the gazetteer has it, where that is another name. */
  readonly known?: string;
  readonly type: string;
  readonly country?: string;
  readonly ranges: readonly Range[];
  /** Of these, for a government. */
  readonly governments: number;
}

/** Lines as SVG has them in `d`. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly grid: string;
  readonly land: string;
  readonly borders: string;
  /** The few that are named most stand last, above the others. */
  readonly dots: readonly MapDot[];
}
export interface MapDot {
  /** Index into `Overview.places`. */
  readonly place: number;
  readonly size: 'town' | 'area';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its name stands; absent where there is no room for it. */
  readonly label?: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

export interface DatePoint {
  /** `Wednesday, 7 October 2015`. */
  readonly label: string;
  /** `3 days later`; empty for the first. */
  readonly gap: string;
  /** Days since the point before; 0 for the first. */
  readonly days: number;
  readonly isArticle: boolean;
  readonly mentions: readonly DateMention[];
}
/** Words that name a day, with as much of their sentence as a line holds. */
export interface DateMention {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** `likely`, `a guess`; empty where it is sure. */
  readonly doubt: string;
  readonly range: Range;
}

export interface FigureRow {
  /** As the text has it: `$31 million`. */
  readonly text: string;
  /** `31,000,000`, `300–400`. */
  readonly value: string;
  /** `U.S. dollars`; empty where there is none. */
  readonly unit: string;
  /** What is counted: `missile strikes`; may be empty. */
  readonly counts: string;
  /** `about`, `more than`; may be empty. */
  readonly hedge: string;
  /** `rise by this`; may be empty. */
  readonly change: string;
  readonly whose: FigureSource;
  readonly range: Range;
}
/** In whose words a figure stands. */
export type FigureSource = { readonly kind: 'writer' } | { readonly kind: 'unknown'; readonly form: ShareForm } | { readonly kind: 'speaker'; readonly name: string; readonly form: ShareForm };
