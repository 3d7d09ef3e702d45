import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Party } from '@business-relations/backstage-plugin-business-relations-common';
import { Fragment } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { EntityName } from './EntityName';

type Names = Record<string, string>;

function PartyName({ party, names }: { party: Party; names: Names }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  if (party.role === 'asker') return <>{t('card.you')}</>;
  return (
    <>
      <EntityName entityRef={party.person} names={names} hideIcon /> (
      {format.role(party.role)}
      {party.deputyFor !== undefined && `, ${t('decision.asDeputy')}`})
    </>
  );
}

/** People in the role that makes them part of the answer. */
export const Parties = (props: { parties: readonly Party[]; names: Names }) => (
  <>
    {props.parties.map((party, index) => (
      <Fragment key={`${party.person} ${party.role} ${party.assignment ?? ''}`}>
        {index > 0 && ', '}
        <PartyName party={party} names={props.names} />
      </Fragment>
    ))}
  </>
);
