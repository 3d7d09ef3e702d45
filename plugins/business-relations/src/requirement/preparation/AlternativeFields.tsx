import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { Problems } from '../../cases/forms/useProblems';
import { MoneyField } from '../../parts/MoneyField';
import { described } from '../../parts/described';
import { businessRelationsTranslationRef } from '../../translation';
import styles from './Preparation.module.css';
import { WrittenAlternative } from './WrittenAlternative';

/** One alternative: what it costs once and a year, what it risks and touches, the technical part folded away. */
export function AlternativeFields(props: {
  alternative: WrittenAlternative;
  path: string;
  problems: Problems;
  currency?: string;
  onChange: (alternative: WrittenAlternative) => void;
  onRemove: () => void;
}) {
  const { alternative, path, problems, currency, onChange, onRemove } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { key } = alternative;
  const change = (part: Partial<WrittenAlternative>) =>
    onChange({ ...alternative, ...part });
  const of = (part: string) => problems[`${path}.${part}`];

  return (
    <fieldset className={styles.alternative}>
      <legend>{t('requirement.alternative', { key })}</legend>
      <Flex direction="column" gap="3">
        <TextField
          label={t('fields.of_title')}
          secondaryLabel={t('fields.required')}
          isRequired
          maxLength={200}
          {...described(of('title'))}
          value={alternative.title}
          onChange={title => change({ title })}
        />
        <div className={styles.costs}>
          <MoneyField
            label={t('requirement.oneOff')}
            value={alternative.oneOff}
            currency={alternative.yearly?.currency ?? currency}
            problem={of('oneOff')}
            onChange={oneOff => change({ oneOff })}
          />
          <MoneyField
            label={t('requirement.yearly')}
            value={alternative.yearly}
            currency={alternative.oneOff?.currency ?? currency}
            problem={of('yearly')}
            onChange={yearly => change({ yearly })}
          />
        </div>
        <TextAreaField
          label={t('requirement.risk')}
          rows={2}
          maxLength={4000}
          value={alternative.risk ?? ''}
          onChange={risk => change({ risk })}
        />
        <TextAreaField
          label={t('requirement.agreements')}
          {...described(of('agreements'), t('requirement.oneALine'))}
          rows={2}
          value={alternative.agreements}
          onChange={agreements => change({ agreements })}
        />
        <Accordion>
          <AccordionTrigger title={t('requirement.technical')} />
          <AccordionPanel>
            <TextAreaField
              label={t('requirement.technical')}
              description={t('requirement.technicalHint')}
              maxLength={4000}
              value={alternative.technical ?? ''}
              onChange={technical => change({ technical })}
            />
          </AccordionPanel>
        </Accordion>
        <div>
          <Button size="small" variant="tertiary" onPress={onRemove}>
            {t('fields.remove', {
              what: t('requirement.alternative', { key }),
            })}
          </Button>
        </div>
      </Flex>
    </fieldset>
  );
}
