import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Text } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { ToSend, useOneByOne } from '../../answers/useOneByOne';
import bar from '../../parts/AnswerBar.module.css';
import { Section } from '../../parts/Section';
import { Me } from '../../people/useMe';
import { EvidenceField } from '../../roles/EvidenceField';
import { customerRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { today } from '../../words/today';
import { useWords } from '../../words/useWords';
import { unitParameters } from '../unitParameters';
import { OrdererForUnit } from './OrdererForUnit';
import styles from './Orderers.module.css';
import { UnitsToOrder } from './unitsToOrder';

type Chosen = { ref: EntityRef; name?: string };

/** Whether the reader is the customer of a unit or of one above it: then it is they who grant what is ordered there. */
const isCustomerOf = ({ assignments }: Me, units: readonly EntityRef[]) =>
  assignments.some(
    ({ role, unit, status, deputyFor }) =>
      role === 'customer' &&
      status === 'accepted' &&
      deputyFor === undefined &&
      unit !== undefined &&
      units.includes(unit),
  );

/** Somebody is named for each unit that nobody orders for; all of them are then asked. */
export function NameOrderers(props: {
  unit: EntityRef;
  found: UnitsToOrder;
  me: Me;
  refresh: () => void;
}) {
  const { unit, found, me, refresh } = props;
  const { units, more, names } = found;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const toUnit = useRouteRef(customerRouteRef);
  const { sending, became, sendAll } = useOneByOne(refresh);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [evidence, setEvidence] = useState('');
  const grants = isCustomerOf(me, [unit, ...(units[0]?.above ?? [])]);

  const toAsk = units.flatMap((line): ToSend[] => {
    const holder = chosen.get(line.unit)?.ref;
    const is = became.get(line.unit);
    if (!holder || line.orderers.length > 0) return [];
    if (is === 'done' || is === 'recorded') return [];
    const said = evidence.trim();
    const opening = {
      ask: 'accept',
      role: 'orderer',
      holder,
      unit: line.unit,
      scope: { everything: true },
      mandate: {
        services: 'all',
        from: today(),
        ...(grants && { grantor: me.person }),
        ...(said && { evidence: said }),
      },
    };
    return [
      {
        id: line.unit,
        send: (api, idempotencyKey) =>
          api(routes.openCase, {
            parameters: { kind: 'role' },
            body: { opening, idempotencyKey },
          }),
      },
    ];
  });
  const done = [...became.values()].filter(each => each === 'done').length;
  const refused = [...became.values()].filter(
    each => typeof each === 'object',
  ).length;
  const vacant = units.some(({ orderers }) => orderers.length === 0);

  return (
    <div className={styles.page}>
      <div role="status">
        {done > 0 && (
          <Alert
            status="success"
            icon
            title={t('customers.orderersAsked', { count: done })}
          />
        )}
        {refused > 0 && (
          <Alert
            status="warning"
            icon
            title={t('customers.notAllAsked', { count: refused })}
          />
        )}
      </div>
      {units.length === 0 ? (
        <Text as="p">
          {t('customers.noUnitsIn', { unit: format.name(unit) })}
        </Text>
      ) : (
        <>
          <Text as="p">{t('customers.whoOrdersLead')}</Text>
          <Text as="p" color="secondary">
            {t('customers.onWhatTheyOrder')} {grants && t('customers.youGrant')}
          </Text>
          <Section title={t('customers.whoOrdersHere')}>
            <ul className={styles.units}>
              {units.map(line => (
                <OrdererForUnit
                  key={line.unit}
                  line={line}
                  names={names}
                  chosen={chosen.get(line.unit)}
                  onChoose={(ref, name) => {
                    const next = new Map(chosen);
                    if (ref === undefined) next.delete(line.unit);
                    else next.set(line.unit, { ref, ...(name && { name }) });
                    setChosen(next);
                  }}
                  became={became.get(line.unit)}
                />
              ))}
            </ul>
          </Section>
        </>
      )}
      {more && (
        <Text as="p">
          {t('customers.firstUnits', { number: String(units.length) })}
        </Text>
      )}
      {vacant && (
        <>
          <EvidenceField value={evidence} onChange={setEvidence} />
          <div className={bar.bar}>
            <div className={bar.buttons}>
              <Button
                isDisabled={toAsk.length === 0}
                isPending={sending}
                onPress={() => sendAll(toAsk)}
              >
                {t('customers.proposeOrderers', { count: toAsk.length })}
              </Button>
            </div>
          </div>
        </>
      )}
      <Link to={toUnit(unitParameters(unit))}>
        {t('customers.backToUnit', { unit: format.name(unit) })}
      </Link>
    </div>
  );
}
