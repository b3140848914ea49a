/** As much of the editor's interface as the files of the client need that read and write, over a real disk. Import it before them. */
import fs from 'node:fs/promises';
import Module from 'node:module';
import path from 'node:path';

export class Uri {
  private constructor(readonly scheme: string, readonly path: string, readonly query = '', readonly fragment = '') {}
  static file(name: string): Uri { return new Uri('file', name); }
  static parse(address: string): Uri {
    const { protocol, pathname, search, hash } = new URL(address);
    return new Uri(protocol.slice(0, -1), decodeURIComponent(pathname), search.slice(1), hash.slice(1));
  }
  static joinPath(uri: Uri, ...parts: readonly string[]): Uri { return uri.with({ path: path.posix.join(uri.path, ...parts) }); }
  get fsPath(): string { return this.path; }
  with(change: { readonly path?: string; readonly query?: string; readonly fragment?: string }): Uri { return new Uri(this.scheme, change.path ?? this.path, change.query ?? this.query, change.fragment ?? this.fragment); }
  toString(): string { return `${this.scheme}://${encodeURI(this.path)}`; }
}

const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;

class FileSystemError extends Error {
  constructor(readonly code: string) { super(code); }
}
const CODES: Readonly<Record<string, string>> = { ENOENT: 'FileNotFound', ENOTDIR: 'FileNotADirectory' };
const asEditor = <A extends readonly unknown[], T>(run: (...args: A) => Promise<T>) => (...args: A): Promise<T> =>
  run(...args).catch((error: NodeJS.ErrnoException) => { throw new FileSystemError(CODES[error.code ?? ''] ?? 'Unknown'); });

/** What the window has open, and what its settings say. */
export const window = { folders: [] as Uri[], found: [] as Uri[], settings: {} as Record<string, unknown> };

const nothing = { dispose(): void {} };
const event = (): typeof nothing => nothing;

const editor = {
  Uri, FileType, FileSystemError,
  RelativePattern: class {},
  Disposable: { from: () => nothing },
  EventEmitter: class { readonly event = event; fire(): void {} dispose(): void {} },
  extensions: { getExtension: () => undefined },
  workspace: {
    get workspaceFolders() { return window.folders.map((uri) => ({ uri })); },
    getWorkspaceFolder: (uri: Uri) => window.folders.map((folder) => ({ uri: folder })).find(({ uri: folder }) => uri.path.startsWith(`${folder.path}/`)),
    asRelativePath: (uri: Uri) => path.posix.relative(window.folders[0]?.path ?? '/', uri.path),
    getConfiguration: () => ({ get: (key: string, otherwise?: unknown) => window.settings[key] ?? otherwise }),
    createFileSystemWatcher: () => ({ ...nothing, onDidChange: event, onDidCreate: event, onDidDelete: event }),
    findFiles: async () => window.found,
    onDidRenameFiles: event, onDidCloseTextDocument: event,
    fs: {
      isWritableFileSystem: () => true,
      stat: asEditor(async ({ path: name }: Uri) => {
        const link = (await fs.lstat(name)).isSymbolicLink() ? FileType.SymbolicLink : 0;
        const stat = await fs.stat(name);
        return { type: link | (stat.isFile() ? FileType.File : stat.isDirectory() ? FileType.Directory : 0), size: stat.size, mtime: stat.mtimeMs };
      }),
      readFile: asEditor(({ path: name }: Uri) => fs.readFile(name)),
      writeFile: asEditor(({ path: name }: Uri, bytes: Uint8Array) => fs.writeFile(name, bytes)),
      createDirectory: asEditor(({ path: name }: Uri) => fs.mkdir(name, { recursive: true })),
      rename: asEditor((from: Uri, to: Uri) => fs.rename(from.path, to.path)),
      delete: asEditor(({ path: name }: Uri) => fs.rm(name)),
      readDirectory: asEditor(async ({ path: name }: Uri) => (await fs.readdir(name)).map((entry) => [entry, 0])),
    },
  },
};

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? editor : load(request, ...rest));
