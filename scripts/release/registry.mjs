import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { readTarball } from './tarball.mjs';

const hashOf = (algorithm, content, encoding) =>
  createHash(algorithm).update(content).digest(encoding);

async function publishedAs({ tarball }) {
  const content = await readFile(tarball);
  const { manifest } = await readTarball(tarball);
  return {
    manifest,
    content,
    // Yarn keeps what it has fetched by this address: a package that was packed anew without a new version has another.
    file: `${hashOf('sha1', content, 'hex')}/${basename(tarball)}`,
    integrity: `sha512-${hashOf('sha512', content, 'base64')}`,
    shasum: hashOf('sha1', content, 'hex'),
    at: (await stat(tarball)).mtime.toISOString(),
  };
}

/** What npm and Yarn ask of a registry about a package: all versions of it, the last one given being the latest. */
function documentOf(name, versions, origin) {
  const latest = versions.at(-1).manifest.version;
  const each = take =>
    Object.fromEntries(versions.map(v => [v.manifest.version, take(v)]));
  return {
    name,
    'dist-tags': { latest },
    versions: each(({ manifest, file, integrity, shasum }) => ({
      ...manifest,
      dist: { tarball: `${origin}/${name}/-/${file}`, integrity, shasum },
    })),
    time: {
      created: versions[0].at,
      modified: versions.at(-1).at,
      ...each(({ at }) => at),
    },
  };
}

/**
 * Serves tarballs as a registry on this machine, so that npm and Yarn install them as they would any package.
 *
 * @param {{tarball: string}[]} packages
 * @param {{port?: number}} [options] any free one where it is left out
 * @returns {Promise<{address: string, end: () => Promise<void>}>}
 */
export async function serveRegistry(packages, { port = 0 } = {}) {
  const byName = new Map();
  for (const each of packages) {
    const published = await publishedAs(each);
    const { name } = published.manifest;
    byName.set(name, [...(byName.get(name) ?? []), published]);
  }
  const server = createServer((request, response) => {
    const { pathname, origin } = new URL(
      request.url,
      `http://${request.headers.host}`,
    );
    const [name, file] = decodeURIComponent(pathname.slice(1)).split('/-/');
    const versions = byName.get(name);
    const wanted = file
      ? versions?.find(each => each.file === file)?.content
      : versions && JSON.stringify(documentOf(name, versions, origin));
    if (!wanted) {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end('{"error":"not found"}');
      return;
    }
    response.writeHead(200, {
      'content-type': file ? 'application/octet-stream' : 'application/json',
    });
    response.end(wanted);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    end: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
