/** Reads text, and says clearly why it cannot. */
import fs from 'node:fs/promises';
import { looksLikeText } from '../session/skip';

/** A failure that is the input's, told to the user without a stack. */
export class InputError extends Error {}

/** The text of a file; `-` is standard input. A byte order mark is left out, as editors do. */
export async function readText(file: string): Promise<string> {
  return decodeText(file === '-' ? await readAll(process.stdin) : await readBytes(file));
}

export function decodeText(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw new InputError('is UTF-16; save it as UTF-8');
  if (bytes.subarray(0, 65_536).includes(0)) throw new InputError('is binary, not text');
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('is not valid UTF-8');
  }
  if (!looksLikeText(text)) throw new InputError('does not look like text');
  return text;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    throw new InputError(REASONS[code ?? ''] ?? `cannot be read: ${message}`);
  }
}

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'does not exist', EISDIR: 'is a folder', EACCES: 'may not be read', ERR_FS_FILE_TOO_LARGE: 'is too large' };

async function readAll(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
