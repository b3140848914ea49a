/** What was last sent for each document, so that the next answer can be a difference. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { deltaOf } from './semanticTokens';

export interface TokenHistory {
  full(uri: string, data: number[]): SemanticTokens;
  /** Everything, where the client builds on another answer than the last. */
  delta(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

export function createTokenHistory(): TokenHistory {
  const sent = new Map<string, { readonly id: string; readonly data: number[] }>();
  let count = 0;
  const remember = (uri: string, data: number[]): string => {
    const id = String(++count);
    sent.set(uri, { id, data });
    return id;
  };
  return {
    full: (uri, data) => ({ resultId: remember(uri, data), data }),
    delta(uri, previous, data) {
      const last = sent.get(uri);
      const resultId = remember(uri, data);
      return last?.id === previous ? { resultId, edits: deltaOf(last.data, data) } : { resultId, data };
    },
    forget: (uri) => void sent.delete(uri),
  };
}
