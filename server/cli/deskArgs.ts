/** The arguments of what a copy desk asks: check, audit, transcript. */
import { CHECKS, isDiagnosticName } from '../features/checks';
import type { DiagnosticLevel, DiagnosticName } from '../protocol';
import { CHECK_FORMATS, FAIL_ON, LEVELS, misuse, REPORT_FORMATS, type Command, type Reading } from './command';

export function checking(files: readonly string[], asked: string, level: string, switches: readonly string[], reading: Reading): Command {
  const format = CHECK_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of check is one of ${CHECK_FORMATS.join(', ')}`);
  const failOn = FAIL_ON.find((value) => value === level);
  if (!failOn) return misuse(`--fail-on is one of ${FAIL_ON.join(', ')}`);
  const rules: Partial<Record<DiagnosticName, DiagnosticLevel>> = {};
  for (const words of switches) {
    const [name, to, ...more] = words.split('=');
    const set = LEVELS.find((value) => value === to);
    if (!set || more.length > 0) return misuse(`--rule is NAME=LEVEL, as in unitPair=warning, and LEVEL one of ${LEVELS.join(', ')}, not “${words}”`);
    if (!isDiagnosticName(name)) return misuse(`there is no rule “${name}”; there are ${Object.keys(CHECKS).join(', ')}`);
    rules[name] = set;
  }
  return files.length > 0 ? { kind: 'check', files, format, failOn, rules, reading } : misuse('name a file to check, or - for standard input');
}

export function auditing(files: readonly string[], asked: string, reading: Reading): Command {
  const format = REPORT_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of audit is one of ${REPORT_FORMATS.join(', ')}`);
  return files.length > 0 ? { kind: 'audit', files, format, reading } : misuse('name a file to audit, or - for standard input');
}

export function transcribing([file, other, ...more]: readonly string[], asked: string, reading: Reading): Command {
  const format = REPORT_FORMATS.find((value) => value === asked);
  if (!format) return misuse(`--format of transcript is one of ${REPORT_FORMATS.join(', ')}`);
  if (file === undefined || other === undefined) return misuse('name an article and a transcript (.txt, .srt or .vtt)');
  return more.length > 0 ? misuse('transcript takes one article and one transcript') : { kind: 'transcript', file, transcript: other, format, reading };
}
