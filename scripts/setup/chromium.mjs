import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { root, tools } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { environment, nodeBinary } from './node.mjs';
import { output } from './output.mjs';

const installed = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const browsers = join(tools, 'browsers');
const playwright = join(root, 'node_modules', 'playwright-core');

const ofPath = async name =>
  (await output(name, ['--version'])) &&
  (name.startsWith('/') ? name : output('which', [name]));

async function installedBrowser() {
  for (const name of [process.env.CHROMIUM_PATH, ...installed]) {
    const path = name && (await ofPath(name));
    if (path) return path;
  }
  return undefined;
}

const downloadedPath = () =>
  output(
    nodeBinary,
    ['-p', `require(${JSON.stringify(playwright)}).chromium.executablePath()`],
    { env: environment({ PLAYWRIGHT_BROWSERS_PATH: browsers }) },
  );

async function download() {
  await run(
    'setup-chromium',
    nodeBinary,
    [join(playwright, 'cli.js'), 'install', 'chromium'],
    {
      env: environment({
        PLAYWRIGHT_BROWSERS_PATH: browsers,
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      }),
    },
  );
  return downloadedPath();
}

async function fromDistribution() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await output('sudo', ['-n', 'true'])) === undefined) {
    throw new Failure("takes an administrator's rights, which you lack here");
  }
  const asRoot = isRoot ? [] : ['sudo', '-n'];
  const install = async (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    await run('setup-chromium-apt', command, rest, {
      env: environment({ DEBIAN_FRONTEND: 'noninteractive' }),
    });
  };
  await install('update');
  await install('install', '--yes', '--no-install-recommends', 'chromium');
  return installedBrowser();
}

/** Path of a Chromium for the browser tests. */
export async function setUpChromium() {
  const found = await installedBrowser();
  if (found) return { path: found, from: found };

  const earlier = await downloadedPath();
  if (
    earlier &&
    (await access(earlier).then(
      () => true,
      () => false,
    ))
  ) {
    return { path: earlier, from: 'an earlier download' };
  }

  const reasons = [];
  for (const [from, fetch] of [
    ["Playwright's own download", download],
    ['apt-get install chromium', fromDistribution],
  ]) {
    try {
      const path = await fetch();
      if (path && (await ofPath(path))) return { path, from };
      reasons.push(`- ${from}: it does not start here`);
    } catch (error) {
      reasons.push(`- ${from}: ${error.message}`);
    }
  }
  throw new Failure(
    `No Chromium could be had for the browser tests:\n${reasons.join('\n')}\nInstall Chromium or Chrome (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to one.`,
  );
}
