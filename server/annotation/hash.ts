/** The hash that says whether positions were counted in the same text: `sha256:` and 64 hexadecimal digits, over UTF-8. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

export const hashOf = (text: string): string => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
