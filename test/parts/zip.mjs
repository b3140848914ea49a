// What a zip file holds, from its central directory (APPNOTE 4.3.12 and 4.3.16).
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** `time`: day and hour as they stand there, to be compared only. `rightsAt`: where the rights stand. */
export function zipEntries(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('not a zip file');
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const [time, sum, size, rights] = [12, 16, 24, 38].map((offset) => bytes.readUInt32LE(at + offset));
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + name), time, sum, size, rights, rightsAt: at + 38 });
    at += 46 + name + extra + comment;
  }
  return entries;
}
