import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex } from '@backstage/ui';
import {
  Repair,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { Moment } from '../parts/Moment';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Refused } from '../parts/Refused';
import { RepairReport } from './RepairReport';
import { StartForGood } from './StartForGood';
import { isOpen, useOperating } from './useRepairs';
import { useRepairName } from './useRepairName';

/** How far it has come; a look at the runs of the engine has no end that is known beforehand. */
function Progress({ repair }: { repair: Repair }) {
  const { step, looked, of } = repair;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const numbers = { looked: String(looked), of: String(of) };
  const said = t(
    step === 'cases' || !isOpen(repair)
      ? 'operate.looked'
      : 'operate.lookedRuns',
    numbers,
  );
  return (
    <Flex direction="column" gap="1">
      {isOpen(repair) && (
        <progress
          aria-label={t('operate.progress')}
          max={Math.max(of, 1)}
          value={step === 'cases' ? looked : undefined}
        />
      )}
      <span role="status">{said}</span>
    </Flex>
  );
}

/** One repair: how far it is, what came of it, and what can be done next. */
export function RepairView(props: {
  repair: Repair;
  names: Record<string, string>;
  /** None has begun since. */
  isNewest: boolean;
  changed: (repair: Repair) => void;
}) {
  const { repair, names, isNewest, changed } = props;
  const { id, dryRun, state, startedBy, startedAt, endedAt, counts } = repair;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(names);
  const nameOf = useRepairName();
  const { send, isSending, error } = useOperating(changed);
  const counted = (label: string, number: number): [string, string] | false =>
    number > 0 && [label, String(number)];
  return (
    <Section title={nameOf(repair)}>
      <Flex direction="column" gap="4">
        <Facts
          facts={[
            [
              t('operate.state'),
              <>
                {t(`operate.state_${state}`)}
                {repair.why && <div>{say(repair.why)}</div>}
              </>,
            ],
            [t('operate.progress'), <Progress repair={repair} />],
            counted(t('operate.mended'), counts.mended),
            counted(t('operate.wouldBeMended'), counts.wouldBeMended),
            counted(t('operate.proposed'), counts.proposed),
            counted(t('operate.notMended'), counts.notMended),
            [
              t('operate.startedBy'),
              <>
                <EntityName entityRef={startedBy} names={names} />{' '}
                <Moment at={startedAt} />
              </>,
            ],
            endedAt !== undefined && [
              t('operate.endedAt'),
              <Moment at={endedAt} />,
            ],
          ]}
        />
        {isOpen(repair) && (
          <Flex>
            <Button
              variant="secondary"
              isDisabled={isSending}
              onPress={() =>
                send(api =>
                  api(routes.stopRepair, { parameters: { id }, body: {} }),
                )
              }
            >
              {t('operate.stop')}
            </Button>
          </Flex>
        )}
        <Refused error={error} />
        {isNewest && dryRun && state === 'done' && (
          <StartForGood looked={repair} started={changed} />
        )}
        <RepairReport repair={repair} />
      </Flex>
    </Section>
  );
}
