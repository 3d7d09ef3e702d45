/** One page of a list after the other. */
export async function* pagesOf<Page extends { next?: string }>(
  ask: (query: { cursor?: string }) => Promise<Page>,
): AsyncGenerator<Page> {
  let cursor: string | undefined;
  do {
    const page = await ask({ cursor });
    yield page;
    cursor = page.next;
  } while (cursor !== undefined);
}
