import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../setup.mjs';
import { openWindow } from './window.mjs';

const ARTICLE = 'duluth-seawall.txt';
const LONG = 'long.txt';
/** The fields of `/proc/PID/stat` after the name, which may hold blanks: processor time of the process, of its calls of the system; a tick is 10 ms. */
const ticks = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return Number(fields[11]) + Number(fields[12]);
};

describe('the language server ends while it reads an article', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-crash-'));
  let window;
  /** What the server needs to start and read the short article, in ticks: the machine's own measure. */
  let start;

  const notice = () => window.page.locator('.notification-toast', { hasText: 'leaves this file alone' });
  const untilServer = async (other) => {
    for (;;) {
      const pid = window.languageServers().find((one) => one !== other);
      if (pid !== undefined) return pid;
      await pause(20);
    }
  };
  /** Kills it when it has worked for so long, so that it is amid the long article; the article takes several times as long as the start. */
  async function killAt(pid, work) {
    while (ticks(pid) < work) await pause(5);
    process.kill(pid, 'SIGKILL');
  }

  before(async function () {
    if (process.platform !== 'linux') {
      console.log('    not run here: it kills the server by the processor time that Linux tells in /proc');
      this.skip();
    }
    cpSync(join(root, 'seeds', ARTICLE), join(folder, ARTICLE));
    const story = readFileSync(join(root, 'seeds', ARTICLE), 'utf8');
    let long = '';
    for (let i = 0; long.length < 950_000; i++) long += `${story.replace(/[a-z]{7,}/g, (word) => `${word}${i}`)}\n\n`;
    writeFileSync(join(folder, LONG), long);
    window = await openWindow(ARTICLE, folder);
    await window.highlighted();
    start = ticks(await untilServer());
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('twice: then it is left alone, and that is said', async () => {
    const first = await untilServer();
    const idle = ticks(first);
    await window.page.keyboard.press('Control+P');
    await window.page.keyboard.type(LONG);
    await window.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: LONG }).first().waitFor();
    await window.page.keyboard.press('Enter');
    await killAt(first, idle + 0.5 * start);
    await killAt(await untilServer(first), 1.5 * start);
    await notice().waitFor();
    assert.match(await notice().innerText(), /Try Again[\s\S]*ended twice while it read long\.txt/);
    await window.picture('light-set-aside');
  });

  it('the others are read as before', async () => {
    await window.openFile(ARTICLE);
    await window.highlighted();
  });

  it('and it is read when somebody asks for it', async () => {
    await notice().locator('.monaco-button', { hasText: 'Try Again' }).click();
    await window.openFile(LONG);
    await window.highlighted();
  });
});
