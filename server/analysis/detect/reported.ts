import type { ReportedSpeech } from './facts';
import type { Frame, FrameMention } from './frame';

/** Reported speech of one paragraph, by start. */
export function detectReported(_text: string, _frame: Frame, _mentions: readonly FrameMention[]): readonly ReportedSpeech[] {
  return [];
}
