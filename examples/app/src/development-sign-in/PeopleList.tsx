import { roleNames } from '@business-relations/backstage-plugin-business-relations-common/words';
import { Button, Flex, Text } from '@backstage/ui';
import type { Person } from './people';
import styles from './PeopleList.module.css';

const describe = ({ description, roles }: Person, locale: 'en' | 'sv') =>
  [description, ...roles.map(role => roleNames[locale][role])]
    .filter(Boolean)
    .join(', ');

export const PeopleList = ({
  people,
  locale,
  onChoose,
}: {
  people: Person[];
  locale: 'en' | 'sv';
  onChoose(person: Person): void;
}) => (
  <ul className={styles.list}>
    {people.map(person => (
      <li key={person.ref}>
        <Button
          variant="secondary"
          className={styles.person}
          onPress={() => onChoose(person)}
        >
          <Flex direction="column" gap="0.5" align="start">
            <Text weight="bold">{person.name}</Text>
            <Text variant="body-small" color="secondary">
              {describe(person, locale)}
            </Text>
          </Flex>
        </Button>
      </li>
    ))}
  </ul>
);
