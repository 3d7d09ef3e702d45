import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import {
  EntityRef,
  RequirementClass,
  requirementClasses,
} from '@business-relations/backstage-plugin-business-relations-common';
import { requirementContract } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { CommandFormProps } from '../../cases/actions/CommandFormProps';
import { CommandShell } from '../../cases/actions/CommandShell';
import { useProblems } from '../../cases/forms/useProblems';
import { EntityPicker } from '../../parts/EntityPicker';
import { described } from '../../parts/described';
import { businessRelationsTranslationRef } from '../../translation';
import { requirementOf } from '../requirementOf';
import styles from '../Requirement.module.css';

type Named = { ref?: EntityRef; name?: string };

const isClass = (value: string): value is RequirementClass =>
  requirementClasses.some(each => each === value);

/** The account manager says what kind of requirement it is, whose, and about what. */
export function ClassifyForm(props: CommandFormProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { names } = props.on.answer;
  const [before] = useState(() => requirementOf(props.on.answer));
  const { problems, check } = useProblems();
  const named = (ref?: EntityRef): Named => ({ ref, name: ref && names[ref] });
  const [kind, setKind] = useState<RequirementClass | undefined>(
    before && 'class' in before ? before.class : undefined,
  );
  const [customer, setCustomer] = useState(() => named(before?.unit));
  const [subject, setSubject] = useState(() => named(before?.subject));
  const mayOrder = before?.content.offeringItem !== undefined;

  const content = () => {
    const whole = {
      class: kind,
      customer: customer.ref,
      ...(subject.ref && { subject: subject.ref }),
    };
    return check(requirementContract.commands.classify, whole) && whole;
  };

  return (
    <CommandShell {...props} content={content}>
      <RadioGroup
        label={t('requirement.class')}
        isRequired
        secondaryLabel={t('fields.required')}
        {...described(problems.class)}
        value={kind ?? null}
        onChange={value => isClass(value) && setKind(value)}
      >
        {requirementClasses.map(each => (
          <Radio
            key={each}
            value={each}
            isDisabled={each === 'order' && !mayOrder}
          >
            <span className={styles.choice}>
              {t(`requirement.class_${each}`)}
              <Text variant="body-small" color="secondary">
                {each === 'order' && !mayOrder
                  ? t('requirement.noItem')
                  : t(`requirement.explain_${each}`)}
              </Text>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <EntityPicker
        label={t('requirement.customer')}
        of="unit"
        isRequired
        problem={problems.customer}
        value={customer.ref}
        name={customer.name}
        onChange={(ref, name) => setCustomer({ ref, name })}
      />
      <EntityPicker
        label={t('fields.of_subject')}
        of="subject"
        isRequired
        problem={problems.subject}
        value={subject.ref}
        name={subject.name}
        onChange={(ref, name) => setSubject({ ref, name })}
      />
    </CommandShell>
  );
}
