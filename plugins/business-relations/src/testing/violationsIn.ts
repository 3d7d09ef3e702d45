import axe from 'axe-core';

/** What axe finds wrong with a page, as sentences; colours are judged in a browser, jsdom has none. */
export async function violationsIn(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: {
      'color-contrast': { enabled: false },
      // The app around a page brings its landmarks and its level-one heading.
      region: { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}
