/** Where an index is kept: one folder of an extension's storage, a hidden folder of an archive, or memory. */

export interface StoreFiles {
  list(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all: a draft that then takes the name. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** A stretch of a file at once, where the host can; else whole files stay in memory. May throw where the file is gone or shorter. */
  readonly slice?: (name: string, start: number, end: number) => Uint8Array;
}

/** For tests, and for hosts that keep nothing. */
export function memoryFiles(): StoreFiles {
  const files = new Map<string, Uint8Array>();
  return {
    list: () => Promise.resolve([...files.keys()]),
    read: (name) => Promise.resolve(files.get(name)),
    write: (name, bytes) => Promise.resolve(void files.set(name, bytes.slice())),
    remove: (name) => Promise.resolve(void files.delete(name)),
  };
}
