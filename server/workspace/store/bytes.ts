/** Parts of a file: each begins at a multiple of four, so that numbers in it are read where they lie. */

export const utf8 = new TextEncoder();
/** What is not UTF-8 throws. */
export const fromUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const padded = (length: number): number => (length + 3) & ~3;

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  return bytes;
}

/** A host may give a file as a part of something larger that begins anywhere. */
export const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());

export const words32 = (bytes: Uint8Array, start: number, count: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + start, count);

export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** Tells a file that was cut or overwritten from one that is whole; no more. `bytes` begin at a multiple of four and have such a length. */
export function checksum(bytes: Uint8Array): number {
  const numbers = words32(bytes, 0, bytes.length >> 2);
  let sum = bytes.length | 0;
  for (let i = 0; i < numbers.length; i++) sum = Math.imul(sum ^ numbers[i]!, 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}
