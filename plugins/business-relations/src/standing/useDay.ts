import { Day } from '@business-relations/backstage-plugin-business-relations-common';
import { useSearchParams } from 'react-router-dom';

/** In the address: the day as of which a page shows roles. */
export const DAY = 'at';

const isDay = (text: string | null): text is Day =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The day in the address; undefined for now. */
export function useDay(): [Day | undefined, (day: Day | undefined) => void] {
  const [address, setAddress] = useSearchParams();
  const written = address.get(DAY);
  return [
    isDay(written) ? written : undefined,
    day => {
      const next = new URLSearchParams(address);
      if (day) next.set(DAY, day);
      else next.delete(DAY);
      setAddress(next, { replace: true });
    },
  ];
}
