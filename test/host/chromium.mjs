// The browser of the tests: Debian's Chromium, driven by playwright-core. None is downloaded.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PATHS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const findChromium = () => PATHS.find((path) => path && existsSync(path));

/** The path of a Chromium, installed with apt-get where we may; undefined where there is none and we may not. */
export function ensureChromium() {
  const found = findChromium();
  if (found || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  console.log('Installing Debian\'s chromium, once.');
  const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  } catch (error) {
    console.error(`chromium could not be installed: ${error.message}`);
  }
  return findChromium();
}

export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/** Lets the page speak to `authority` only; every other host it asks for is refused and remembered. */
export async function refuseOtherHosts(page, authority) {
  const asked = new Set();
  await page.route('**/*', (route) => {
    const { host, protocol } = new URL(route.request().url());
    if (host === authority || protocol === 'data:' || protocol === 'blob:') return route.continue();
    asked.add(host);
    return route.abort();
  });
  return asked;
}
