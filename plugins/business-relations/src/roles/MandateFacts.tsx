import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Proposition } from '@business-relations/backstage-plugin-business-relations-common';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { Names } from '../parts/Names';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Evidence } from './Evidence';

type Held = Pick<
  Proposition,
  'role' | 'unit' | 'scope' | 'inAddition' | 'share' | 'mandate'
>;
type NamesByRef = Record<string, string>;

function Reach({ held, names }: { held: Held; names: NamesByRef }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const { scope, unit, inAddition, mandate } = held;
  const everything = unit
    ? t('roles.coversUnit', { unit: format.name(unit) })
    : t('roles.coversAll');
  return (
    <>
      {'entities' in scope ? (
        <Names refs={scope.entities} names={names} hideIcon />
      ) : (
        everything
      )}
      {mandate?.services === 'all' && `; ${t('roles.coversNew')}`}
      {inAddition && `; ${t('roles.inAddition')}`}
    </>
  );
}

/** A role's mandate, spelled out: for what, how much, how long, by whom it is given and what shows it. */
export function MandateFacts({
  held,
  names,
}: {
  held: Held;
  names: NamesByRef;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const { role, mandate, share } = held;
  const decidesOnMoney = role === 'customer' || mandate?.money !== undefined;

  const holds = () => {
    if (!mandate) return t('roles.none');
    const from = format.day(mandate.from);
    return mandate.to
      ? t('roles.fromTo', { from, to: format.day(mandate.to) })
      : t('roles.fromOn', { from });
  };

  return (
    <Facts
      facts={[
        [t('roles.covers'), <Reach held={held} names={names} />],
        share !== undefined && [t('roles.share'), format.percent(share)],
        decidesOnMoney && [
          t('roles.perDecision'),
          mandate?.money ? format.money(mandate.money) : t('roles.none'),
        ],
        mandate?.yearlyCeiling && [
          t('roles.perYear'),
          format.money(mandate.yearlyCeiling),
        ],
        [t('roles.holds'), holds()],
        mandate && [
          t('roles.grantor'),
          mandate.grantor ? (
            <EntityName entityRef={mandate.grantor} names={names} />
          ) : (
            t('roles.noGrantor')
          ),
        ],
        mandate && [
          t('roles.evidence'),
          <Evidence evidence={mandate.evidence} />,
        ],
      ]}
    />
  );
}
