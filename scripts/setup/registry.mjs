import { output } from './output.mjs';
import { environment, nodeBinary, yarnBinary } from './node.mjs';

/** Small, and there as long as this repository needs it. */
const ASKED_FOR = 'yaml';

const yarnAnswers = async settings =>
  (await output(
    nodeBinary,
    [yarnBinary, 'npm', 'info', ASKED_FOR, '--fields', 'name', '--json'],
    { env: environment(settings) },
  )) !== undefined;

/** Yarn reads neither npm's configuration nor the usual variables for a proxy; npm reads both. */
async function npmsWay() {
  const [registry, proxy] = await Promise.all(
    ['registry', 'https-proxy'].map(key =>
      output('npm', ['config', 'get', key]),
    ),
  );
  const isSet = value => value && value !== 'null' && value !== 'undefined';
  return {
    ...(isSet(registry) && { YARN_NPM_REGISTRY_SERVER: registry }),
    ...(isSet(proxy) && { YARN_HTTPS_PROXY: proxy, YARN_HTTP_PROXY: proxy }),
  };
}

/**
 * Settings by which Yarn gets at packages: its own where they do, else npm's; where the registry can't be reached at
 * all, what this machine has kept has to do. Asked before thousands of packages are, since Yarn tries each of them
 * four times before it says anything: seven minutes until a sentence (28 November 2026).
 *
 * @param {{answers?: (settings: Record<string, string>) => Promise<boolean>,
 *   ofNpm?: () => Promise<Record<string, string>>}} [asked]
 * @returns {Promise<Record<string, string>>} more of the environment
 */
export async function wayToPackages({
  answers = yarnAnswers,
  ofNpm = npmsWay,
} = {}) {
  if (await answers({})) return {};
  const npms = await ofNpm();
  if (Object.keys(npms).length > 0 && (await answers(npms))) return npms;
  return { YARN_ENABLE_NETWORK: '0' };
}
