/**
 * Six invented articles in as many house styles, with whoever is meant written into them: `{She=Ana Reis} said`, `{Ana Reis} said`; `=?` for one that must stay open.
 * Each mention so marked is the source of something.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../support/analyse';

const folder = path.join(__dirname, '../../golden/whoIsWho');

interface Meant {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Names that would be right; `?` where nothing supports one. */
  readonly names: readonly string[];
}

function read(marked: string): { readonly text: string; readonly meant: readonly Meant[] } {
  let text = '';
  let last = 0;
  const meant: Meant[] = [];
  for (const { 0: whole, 1: words = '', 2: names = words, index } of marked.matchAll(/\{([^}=]+)(?:=([^}]+))?\}/g)) {
    text += marked.slice(last, index);
    meant.push({ start: text.length, end: text.length + words.length, words, names: names.split('|') });
    text += words;
    last = index + whole.length;
  }
  return { text: text + marked.slice(last), meant };
}

describe('who is who in whole articles', () => {
  for (const file of fs.readdirSync(folder)) {
    it(path.basename(file, '.txt').replaceAll('-', ' '), () => {
      const { text, meant } = read(fs.readFileSync(path.join(folder, file), 'utf8'));
      const { quotes, speakers } = analyse(text);
      for (const { start, end, words, names } of meant) {
        const attribution = quotes.map((quote) => quote.attribution).find((other) => 'mention' in other && other.mention.start < end && start < other.mention.end);
        assert.ok(attribution && attribution.kind !== 'unknown', `nothing is given to “${words}” at ${start}`);
        const name = attribution.speaker === undefined ? '?' : speakers[attribution.speaker]!.name;
        assert.ok(names.includes(name), `“${words}” at ${start} is ${names.join(' or ')}, not ${name}`);
      }
    });
  }
});
