/** What a worker needs and may be without for a while. */
export type Part = 'temporal' | 'backend';

/** Fails where the part doesn't answer. */
export type Looks = Record<Part, () => Promise<unknown>>;

/** A probe has an answer by then. */
const PATIENCE_MILLISECONDS = 2_000;
/** However often somebody asks, the parts are asked this seldom. */
const LIFE_MILLISECONDS = 5_000;

async function answers(look: () => Promise<unknown>): Promise<boolean> {
  let tooLate: NodeJS.Timeout | undefined;
  const patience = new Promise<false>(resolve => {
    tooLate = setTimeout(resolve, PATIENCE_MILLISECONDS, false);
  });
  try {
    return await Promise.race([look().then(() => true), patience]);
  } catch {
    return false;
  } finally {
    clearTimeout(tooLate);
  }
}

async function missingOf({ temporal, backend }: Looks): Promise<Part[]> {
  const [hasTemporal, hasBackend] = await Promise.all([
    answers(temporal),
    answers(backend),
  ]);
  return [
    ...(hasTemporal ? [] : ['temporal' as const]),
    ...(hasBackend ? [] : ['backend' as const]),
  ];
}

/** Which parts don't answer just now; the answer is kept for a moment. */
export function degradedBy(
  looks: Looks,
  now: () => number = Date.now,
): () => Promise<Part[]> {
  let kept: { parts: Promise<Part[]>; until: number } | undefined;
  return () => {
    if (!kept || kept.until <= now()) {
      kept = { parts: missingOf(looks), until: now() + LIFE_MILLISECONDS };
    }
    return kept.parts;
  };
}
