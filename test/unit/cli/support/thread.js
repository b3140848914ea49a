// A thread that does what a test tells it: {answer}, {dies: 'throw' | 'exit' | 'memory'}.
const { parentPort, threadId } = require('node:worker_threads');

parentPort.on('message', ({ answer, dies }) => {
  if (dies === 'throw') throw new Error('boom');
  if (dies === 'exit') process.exit(3);
  if (dies === 'memory') for (const kept = []; ;) kept.push(new Array(1e6).fill(kept.length));
  parentPort.postMessage({ kind: 'answer', answer, threadId });
});
