/**
 * Works on up to `most` items at a time, and hands on what comes of them in the order of the items, each as soon as those before it are handed on.
 * Takes no further item while as many are under way: so a slow reader slows down the taking, and memory stays constant.
 */
export async function inOrder<T, R>(items: AsyncIterable<T>, most: number, work: (item: T) => Promise<R>, hand: (result: R, item: T) => Promise<void>): Promise<void> {
  const under: Promise<void>[] = [];
  let last = Promise.resolve();
  for await (const item of items) {
    last = Promise.all([work(item), last]).then(([result]) => hand(result, item));
    last.catch(() => {}); // told when it is waited for, below
    under.push(last);
    if (under.length >= most) await under.shift();
  }
  await last;
}
