import { useCallback, useRef, useState } from 'react';

const place = (name: string) => `business-relations/draft/${name}`;

function keptAt(name: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(place(name)) ?? 'null');
  } catch {
    // Not readable any more, or a browser that keeps nothing: there is no draft.
    return null;
  }
}

/** True where the browser keeps it; a full or forbidden store only means that a reload loses what was typed. */
function keepAt(name: string, draft: unknown): boolean {
  try {
    window.localStorage.setItem(place(name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export type KeptDraft<T> = {
  draft: T;
  write: (next: T) => void;
  forget: () => void;
  /** It was there when the page was opened, or has been typed since. */
  kept: boolean;
};

/**
 * What somebody is writing, kept in their browser with every letter until it is sent: a reload, a closed lid or a lost
 * session loses nothing. `read` says whether what is kept is still in the form of today.
 */
export function useKeptDraft<T>(
  name: string,
  read: (kept: unknown) => T | undefined,
  empty: () => T,
): KeptDraft<T> {
  const [draft, setDraft] = useState<T>(() => read(keptAt(name)) ?? empty());
  const [kept, setKept] = useState(() => read(keptAt(name)) !== undefined);
  // What a form of a case begins with changes when others change the case.
  const beginning = useRef(empty);
  beginning.current = empty;
  const write = useCallback(
    (next: T) => {
      setDraft(next);
      setKept(keepAt(name, next));
    },
    [name],
  );
  const forget = useCallback(() => {
    window.localStorage.removeItem(place(name));
    setKept(false);
    setDraft(beginning.current());
  }, [name]);
  return { draft, write, forget, kept };
}
