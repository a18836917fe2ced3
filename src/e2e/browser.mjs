// A person at Debian's Chromium for .ci/run: `node browser.mjs sign-in|decline|approve <page> <login> <proxy> <spki>`.
// Speaks WebDriver to chromedriver; prints the text of the last page.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [, , mode, page, login, proxy, spki, code] = process.argv;
const profile = mkdtempSync(path.join(tmpdir(), 'opwatch-chromium-'));
const driver = spawn('chromedriver', ['--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const port = await new Promise((done) => {
  driver.stdout.on('data', (text) => {
    const found = /successfully on port (\d+)/.exec(text);
    if (found) done(Number(found[1]));
  });
});
const call = async (method, where, body) => {
  const answer = await fetch(`http://127.0.0.1:${port}${where}`, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${where}: ${value?.message}`);
  return value;
};
const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  `--user-data-dir=${profile}`, `--proxy-server=http://127.0.0.1:${proxy}`,
  `--ignore-certificate-errors-spki-list=${spki}`];
const session = await call('POST', '/session', { capabilities: { alwaysMatch: {
  browserName: 'chrome', 'goog:chromeOptions': { args } } } });
const at = `/session/${session.sessionId}`;
const element = async (css) => {
  for (let i = 0; i < 100; i += 1) {
    const found = await call('POST', `${at}/elements`, { using: 'css selector', value: css });
    if (found.length > 0) return Object.values(found[0])[0];
    await new Promise((later) => { setTimeout(later, 100); });
  }
  throw new Error(`no ${css} on ${await call('GET', `${at}/source`)}`);
};
// Each click leads to another page: what is looked for next must not be found on this one, which is about to go.
const click = async (css) => {
  const button = await element(css);
  await call('POST', `${at}/element/${button}/click`, {});
  for (let i = 0; i < 100; i += 1) {
    const left = await call('GET', `${at}/element/${button}/enabled`).then(() => false, () => true);
    if (left) return;
    await new Promise((later) => { setTimeout(later, 50); });
  }
};
// Whatever stands there already (a login hint) is replaced.
const type = async (css, text) => {
  const field = await element(css);
  await call('POST', `${at}/element/${field}/clear`, {});
  await call('POST', `${at}/element/${field}/value`, { text });
};

try {
  await call('POST', `${at}/url`, { url: page });
  if (mode === 'approve') {
    await type('input[name=user_code]', code);
    await click('button[type=submit]');
    await click('button[autofocus], button[type=submit]');
  }
  if (mode === 'decline') {
    await click('a[href$="/abort"]');
  } else {
    await type('input[name=login]', login);
    await type('input[name=password]', 'CANARY-password');
    await click('button[type=submit]');
    await element('input[value=consent], input[name=prompt][value=consent]');
    await click('button[type=submit]');
  }
  for (let i = 0; i < 150; i += 1) {
    const url = await call('GET', `${at}/url`);
    const ready = await call('POST', `${at}/execute/sync`, { script: 'return document.readyState', args: [] });
    if (ready === 'complete' && (url.startsWith('http://localhost:') || (mode === 'approve' && url.includes('/device')))) break;
    await new Promise((later) => { setTimeout(later, 100); });
  }
  const body = await element('body');
  console.log(await call('GET', `${at}/element/${body}/text`));
} finally {
  await call('DELETE', at).catch(() => {});
  driver.kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
