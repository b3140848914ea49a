// `npm test`: everything from a bare clone. `npm test -- unit golden` runs only the parts named.
// Closes with a line `N passed, N failed`; the exit code is 1 when a test failed or none ran.
import { e2e, suite } from './parts/browser.mjs';
import { mocha, succeeds } from './parts/command.mjs';
import { packaged } from './parts/package.mjs';
import { ensurePackages } from './setup.mjs';

const script = (name) => () => succeeds('npm', 'run', '-s', name);

/** In order: a part may use what the ones before it made. */
const PARTS = {
  lexicon: script('lexicon'),
  typecheck: script('typecheck'),
  build: script('build'),
  // some start the command line twenty times: on a busy machine that takes as many seconds
  unit: () => mocha(['test/unit/**/*.test.ts'], ['--timeout', '60000']),
  grammar: script('test:grammar'),
  golden: () => mocha(['test/golden/**/*.test.ts'], ['--timeout', '20000']),
  accuracy: () => mocha(['test/accuracy/**/*.test.ts'], ['--timeout', '20000']),
  package: packaged,
  // what ships: after the package is made
  network: () => mocha(['test/network/**/*.test.ts'], ['--timeout', '60000']),
  host: () => suite('node'),
  web: () => suite('web'),
  e2e,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

ensurePackages();
const total = { passed: 0, failed: 0, skipped: 0 };
const table = [];
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  console.log(`\n== ${name}`);
  const begun = Date.now();
  const counted = await PARTS[name]().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  for (const key of Object.keys(total)) total[key] += counted[key];
  table.push(`  ${name.padEnd(10)} ${String(counted.passed).padStart(5)} passed ${String(counted.failed).padStart(3)} failed ${counted.skipped ? `${counted.skipped} not run ` : ''}${((Date.now() - begun) / 1000).toFixed(1).padStart(7)} s`);
}
console.log(`\n${table.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
