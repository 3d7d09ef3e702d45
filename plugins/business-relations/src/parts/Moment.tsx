import { useWords } from '../words/useWords';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A moment relative to now, with the exact one on hover, in the reader's zone. */
export function Moment(props: { at: string; now?: number }) {
  const { format } = useWords();
  const away = new Date(props.at).getTime() - (props.now ?? Date.now());
  const [unit, size] =
    units.find(([, milliseconds]) => Math.abs(away) >= milliseconds) ??
    units[2];
  const relative = new Intl.RelativeTimeFormat(format.locale, {
    numeric: 'auto',
  }).format(Math.round(away / size), unit);
  return (
    <time dateTime={props.at} title={format.moment(props.at)}>
      {relative}
    </time>
  );
}
