/** A change under one of these is one of what others install. */
export const published = ['plugins/', 'workflows/'];

const RECORD = '\u001e';
const FIELD = '\u001f';

/** What `git log` is asked for, so that {@link changesOf} can read it. */
export const logFormat = `--format=${RECORD}%h${FIELD}%s${FIELD}`;

/**
 * The changes of a release, from `git log --name-only` with {@link logFormat}: newest first, each with the packages that it
 * touched. What touched none of them is no change for whoever installs them.
 *
 * @param {string} log
 * @returns {{commit: string, sentence: string, folders: string[]}[]}
 */
export const changesOf = log =>
  log
    .split(RECORD)
    .filter(Boolean)
    .map(record => {
      const [commit, sentence, files] = record.split(FIELD);
      const folders = files
        .split('\n')
        .filter(path => published.some(parent => path.startsWith(parent)))
        .map(path => path.split('/').slice(0, 2).join('/'));
      return { commit, sentence, folders: [...new Set(folders)] };
    })
    .filter(({ folders }) => folders.length);

/** Those of the next release, as they stand in CHANGELOG.md. */
export const changelogOf = ({ version, day, tested, changes }) =>
  [
    `## ${version} (${day})`,
    '',
    `Tested with ${tested.join(', ')}.`,
    '',
    ...changes.map(
      ({ sentence, commit, folders }) =>
        `- ${sentence} (${folders.map(each => each.split('/')[1]).join(', ')}; ${commit})`,
    ),
    '',
  ].join('\n');
