import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { Section } from '../parts/Section';
import { AwaitedLines } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { TaskRow } from '../work/TaskRow';
import styles from '../work/Work.module.css';

/** What is asked of a person, or in a unit's open cases, as far as the reader may see them; their own lead to the answer. */
export function AskedOf(props: { of: string; me: string }) {
  const { of, me } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useAnswer(`asked of ${of}`, (api, signal) =>
    api(routes.askedOf, { query: { of } }, { signal }),
  );
  return (
    <Section title={t('parties.asked')}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedLines lines={4} />}
      >
        {({ items, names }) =>
          items.length === 0 ? (
            <Text color="secondary">{t('parties.nothingAsked')}</Text>
          ) : (
            <ul className={styles.list}>
              {items.map(item => (
                <TaskRow
                  key={`${item.case.id} ${item.task.key}`}
                  item={item}
                  names={names}
                  ofOthers={
                    !item.task.asked.some(({ person }) => person === me)
                  }
                />
              ))}
            </ul>
          )
        }
      </Faces>
    </Section>
  );
}
