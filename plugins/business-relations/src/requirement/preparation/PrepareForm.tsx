import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Select, Text, TextAreaField } from '@backstage/ui';
import { NOTHING } from '@business-relations/backstage-plugin-business-relations-common';
import { requirementContract } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RiAddLine } from '@remixicon/react';
import { CommandFormProps } from '../../cases/actions/CommandFormProps';
import { CommandShell } from '../../cases/actions/CommandShell';
import { useCommandDraft } from '../../cases/draft/useCommandDraft';
import { useProblems } from '../../cases/forms/useProblems';
import { businessRelationsTranslationRef } from '../../translation';
import { requirementOf } from '../requirementOf';
import { useAlternativeTitle } from '../useAlternativeTitle';
import { AlternativeFields } from './AlternativeFields';
import { useDecidersCurrency } from './useDecidersCurrency';
import { nextAlternative } from './WrittenAlternative';
import {
  asSent,
  asWritten,
  WrittenPreparation,
  writtenPreparationShape,
} from './WrittenPreparation';

const preparedIn = ({ on }: CommandFormProps) => {
  const requirement = requirementOf(on.answer);
  return requirement && 'preparing' in requirement
    ? requirement.preparing
    : { alternatives: [] };
};

/** The alternatives beside doing nothing, which of them is recommended, and what doing nothing costs. */
export function PrepareForm(props: CommandFormProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const titleOf = useAlternativeTitle();
  const { problems, check } = useProblems();
  const draft = useCommandDraft(props, writtenPreparationShape, () =>
    asWritten(preparedIn(props)),
  );
  const { written } = draft;
  const { alternatives, recommended, priceOfNothing } = written;
  const change = (part: Partial<WrittenPreparation>) =>
    draft.write({ ...written, ...part });

  const deciders = useDecidersCurrency(props.on);
  const currency =
    alternatives
      .flatMap(({ oneOff, yearly }) => [oneOff, yearly])
      .find(money => money)?.currency ?? deciders;

  const content = () => {
    const whole = asSent(written);
    return check(requirementContract.commands.prepare, whole) && whole;
  };

  return (
    <CommandShell
      {...props}
      content={content}
      draft={draft}
      submitLabel={t('requirement.savePrepared')}
    >
      <Text as="p" variant="body-small">
        {t('requirement.prepareHint')}
      </Text>
      {alternatives.map((alternative, index) => (
        <AlternativeFields
          key={alternative.key}
          alternative={alternative}
          path={`alternatives.${index}`}
          problems={problems}
          currency={currency}
          onChange={next =>
            change({ alternatives: alternatives.with(index, next) })
          }
          onRemove={() =>
            change({
              alternatives: alternatives.filter(each => each !== alternative),
            })
          }
        />
      ))}
      <div>
        <Button
          variant="secondary"
          iconStart={<RiAddLine />}
          isDisabled={alternatives.length >= 10}
          onPress={() =>
            change({
              alternatives: [...alternatives, nextAlternative(alternatives)],
            })
          }
        >
          {t('requirement.addAlternative')}
        </Button>
      </div>
      <Flex direction="column" gap="3">
        <TextAreaField
          label={t('requirement.priceOfNothing')}
          description={t('requirement.priceOfNothingHint')}
          rows={2}
          maxLength={4000}
          value={priceOfNothing}
          onChange={text => change({ priceOfNothing: text })}
        />
        <Select
          label={t('requirement.weRecommend')}
          placeholder={t('fields.choose')}
          options={[
            { id: NOTHING, label: t('requirement.nothing') },
            ...alternatives.map(each => ({
              id: each.key,
              label:
                titleOf(each) ||
                t('requirement.alternative', { key: each.key }),
            })),
          ]}
          value={recommended ?? null}
          onChange={key => change({ recommended: String(key) })}
        />
      </Flex>
    </CommandShell>
  );
}
