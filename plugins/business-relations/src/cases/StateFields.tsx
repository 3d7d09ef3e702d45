import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { useWords } from '../words/useWords';
import { isContent, moneyOf } from './forms/content';
import { useFieldName } from './forms/useFieldName';

type Names = Record<string, string>;

const reference = /^[a-z]+:[a-z0-9._-]+\/[a-z0-9._-]+$/;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** Where the page shows it already: the stage bar, and the facts beside it. */
const shownElsewhere = ['stage', 'openedBy', 'openedAt', 'onBehalfOf'];

function Value({ value, names }: { value: unknown; names: Names }) {
  const { format } = useWords(names);
  if (typeof value === 'string') {
    if (reference.test(value)) {
      return <EntityName entityRef={value} names={names} />;
    }
    if (moment.test(value)) return <>{format.moment(value)}</>;
    return <>{day.test(value) ? format.day(value) : value}</>;
  }
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.map((each: unknown, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Value value={each} names={names} />
          </li>
        ))}
      </ul>
    );
  }
  const money = moneyOf(value);
  if (money) return <>{format.money(money)}</>;
  if (isContent(value)) return <StateFields state={value} names={names} />;
  return <>{String(value ?? '–')}</>;
}

/** A state of any kind by its fields, for one that brought no page of its own. */
export function StateFields({
  state,
  names,
}: {
  state: unknown;
  names: Names;
}) {
  const fieldName = useFieldName();
  if (!isContent(state)) return <Text as="p">{String(state ?? '–')}</Text>;
  const shown = Object.entries(state).filter(
    ([name, value]) =>
      !shownElsewhere.includes(name) &&
      value !== undefined &&
      !(Array.isArray(value) && value.length === 0),
  );
  return (
    <Facts
      facts={shown.map(([name, value]): [string, ReactNode] => [
        fieldName(name),
        <Value key={name} value={value} names={names} />,
      ])}
    />
  );
}
