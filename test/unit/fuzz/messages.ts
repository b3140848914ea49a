/** Messages that a client of ours, or any other, may send: each method with parameters as they should be. */
import * as protocol from '../../../server/protocol';
import type { Random } from './random';

/** What the server asks or tells the client. */
const TO_CLIENT = new Set<string>([
  protocol.CHANGED_NOTIFICATION, protocol.DATA_REQUEST, protocol.READ_SIDECAR_REQUEST, protocol.WRITE_SIDECAR_REQUEST, protocol.READ_FILES_REQUEST, protocol.STORIES_CHANGED_NOTIFICATION,
  protocol.STORE_LIST_REQUEST, protocol.STORE_READ_REQUEST, protocol.STORE_WRITE_REQUEST, protocol.STORE_REMOVE_REQUEST, protocol.READ_TRANSCRIPT_REQUEST,
]);
const own = (ending: string): readonly string[] => Object.entries(protocol).flatMap(([name, value]) => (name.endsWith(ending) && typeof value === 'string' && !TO_CLIENT.has(value) ? [value] : []));

const IN_DOCUMENT = [
  'hover', 'definition', 'references', 'documentHighlight', 'documentSymbol', 'foldingRange', 'codeLens', 'codeAction', 'inlayHint', 'diagnostic', 'semanticTokens/full', 'semanticTokens/full/delta', 'semanticTokens/range',
].map((name) => `textDocument/${name}`);

export const REQUESTS: readonly string[] = [...IN_DOCUMENT, 'workspace/symbol', 'newsmark/unheard', 'textDocument/rename', ...own('_REQUEST')];
export const NOTIFICATIONS: readonly string[] = ['workspace/didChangeConfiguration', '$/setTrace', '$/unheard', 'workspace/didChangeWorkspaceFolders', ...own('_NOTIFICATION')];

export interface World {
  readonly uris: readonly string[];
  readonly texts: readonly string[];
  /** Of the open documents, by uri. */
  readonly versions: ReadonlyMap<string, number>;
  /** What the last view of a document was called, by uri. */
  readonly views: ReadonlyMap<string, unknown>;
}

export function position(random: Random) {
  return random.chance(0.05) ? { line: 2 ** 31 - 1, character: 2 ** 31 - 1 } : { line: random.below(12), character: random.below(80) };
}
export const range = (random: Random) => ({ start: position(random), end: position(random) });

const ACTS = [
  { kind: 'confirm' }, { kind: 'reject' }, { kind: 'withdraw' }, { kind: 'remove' }, { kind: 'speaker', name: 'Ida Cole' }, { kind: 'speaker', name: null }, { kind: 'form', form: 'direct' }, { kind: 'value', value: 3, unit: 'sheep' },
  { kind: 'place', place: { name: 'Oslo', type: 'city' } }, { kind: 'metonym', metonym: true }, { kind: 'join', other: 'Ida Cole', name: 'Mara Quill' }, { kind: 'status', status: 'verified' }, { kind: 'assign', to: 'me' },
  { kind: 'note', text: '<b>$(x)' }, { kind: 'evidence', source: 'https://a.example', locator: 'p. 4' }, { kind: 'drop-evidence', id: 'x' }, { kind: 'transcript' },
] as const;
const TARGETS = ['claim', 'number', 'place', 'person', 'organization', 'mention', 'words', 'speaker', 'annotation'] as const;

const target = (random: Random) => ({ kind: random.of(TARGETS), range: range(random), as: random.of(['claim', 'number', 'place', 'person', 'organization', 'passage']), name: 'Mara Quill', id: 'urn:uuid:1' });

const stamp = (random: Random, uri: string) => ({ uri, languageId: random.of(['plaintext', 'markdown', 'python']), modified: random.below(5), size: random.below(3) });

/** All that any method looks at: what one does not know it leaves alone. */
export function wellFormed(random: Random, { uris, texts, versions, views }: World): Readonly<Record<string, unknown>> {
  const uri = random.of(uris);
  const files = uris.slice(0, random.below(uris.length));
  return {
    uri, textDocument: { uri }, position: position(random), range: range(random), version: versions.get(uri) ?? 1,
    context: { includeDeclaration: random.chance(0.5), diagnostics: random.chance(0.3) ? [{ range: range(random), message: 'x', code: random.of(['unknownSpeaker', 'sum', 7]), source: 'Newsmark' }] : [] },
    previousResultId: String(random.below(50)), known: random.chance(0.8) ? views.get(uri) : '1',
    query: random.of(['', 'mara', 'speaker:"Mara Quill" ferry', 'number:1..10', 'is:anonymous since:2015', '"“"']),
    mode: random.of(['auto', 'on', 'off']), targets: [target(random)], target: target(random), act: { ...random.of(ACTS), range: range(random) }, everywhere: random.chance(0.3), by: 'Mara',
    direction: random.of(['undo', 'redo']), format: random.of([...protocol.EXPORT_FORMATS, 'csv', 'html', 'docx']), statuses: ['verified'],
    name: random.of(['a.ann', 'a.json', 'a.jsonld']), text: random.of(['T1\tPerson 0 4\tMara\n', '{"@context":"x","items":[]}', random.of(texts)]),
    // a batch of the audit and of an index are both called files
    files: files.map((file) => ({ ...stamp(random, file), name: 'a.txt', text: random.of(texts).slice(0, 2000) })),
    articles: random.chance(0.5) ? [] : [{ state: 'skipped', uri, name: 'a', why: 'x' }],
    ignores: [{ folder: 'file:///w/', text: random.of(['*.md\n', '!\n[', '**/**']) }], changed: files.map((file) => stamp(random, file)), gone: uris.slice(0, random.below(2)),
    id: random.of(['', 'x', '0', ...uris]), source: random.of(['talk.vtt', '', '../x.srt']), link: random.chance(0.6),
    settings: { newsmark: { languages: ['plaintext', 'markdown'], singleQuotes: random.of(['auto', 'on', 'off']), confidence: random.of(['sure', 'likely', 'guess']), maxFileSize: random.of([10, 100_000, 1_000_000]), include: random.of([[], ['**/[', '{a,b'], ['**']]), diagnostics: { vagueSource: 'warning' } } },
    event: { added: [], removed: [] }, value: 'off', workDoneToken: random.chance(0.2) ? random.below(5) : undefined, partialResultToken: random.chance(0.2) ? random.below(5) : undefined,
  };
}
