import { useEffect } from 'react';

/** How often it is asked how far something has come, unless said. Milliseconds. */
const OFTEN = 5_000;

/** Asks again by and by, as long as something is under way that tells nobody how far it has come. */
export function useWhileUnderWay(
  isUnderWay: boolean,
  refresh: () => void,
  often = OFTEN,
): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(refresh, often);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh, often]);
}
