/** Lines of a byte stream. Node's `readline` would also cut at U+2028, which may stand in the middle of a JSON string. */

/** `too-long`: a line beyond the limit, of which nothing is kept. */
export type Line = Uint8Array | 'too-long';

const NEWLINE = 0x0a;

/** Holds one line at a time. The bytes are good until the next step. */
export async function* byteLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  const line = (): Line => {
    const whole = size > limit ? 'too-long' : held.length === 1 ? held[0]! : Buffer.concat(held);
    held = [];
    size = 0;
    return whole;
  };
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) held = [];
    else held.push(part);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
