/** A transcript as cues in the order of speaking. Types only. */
export interface Transcript {
  readonly format: TranscriptFormat;
  readonly cues: readonly Cue[];
  readonly problems: readonly TranscriptProblem[];
}

export type TranscriptFormat = 'text' | 'srt' | 'vtt';

export interface Cue {
  /** Milliseconds from the beginning; of a text without times, none. */
  readonly start?: number | undefined;
  /** As the transcript names who speaks: `ANNA BELL`, `SPEAKER 2`. */
  readonly speaker?: string | undefined;
  /** Without tags and labels. */
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
}

/** `time`: a line with an arrow that tells no time; its words are kept, at the time of the cue before. */
export interface TranscriptProblem {
  readonly line: number;
  readonly kind: 'time';
  readonly text: string;
}
