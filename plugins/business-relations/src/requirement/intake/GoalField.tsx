import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Radio, RadioGroup, TextField } from '@backstage/ui';
import { useGoals } from '../../goals/useGoals';
import { AwaitedForm } from '../../parts/Awaited';
import { businessRelationsTranslationRef } from '../../translation';
import { WrittenRequirement } from './WrittenRequirement';

type Props = {
  written: WrittenRequirement;
  onChange: (part: Partial<WrittenRequirement>) => void;
};

/** Where the customer has written no goals: in whoever's words who asks. */
function InOwnWords({ written, onChange }: Props) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <>
      <TextField
        label={t('requirement.goal')}
        description={t('requirement.goalHint')}
        maxLength={500}
        isDisabled={written.noGoal}
        value={written.noGoal ? '' : written.goal}
        onChange={goal => onChange({ goal })}
      />
      <Checkbox
        isSelected={written.noGoal}
        onChange={noGoal => onChange({ noGoal })}
      >
        {t('requirement.servesNoGoal')}
      </Checkbox>
    </>
  );
}

const NONE = 'none';

/** One of the customer's goals, or none of them; what was written in other words stays a choice. */
function Chosen(props: Props & { goals: string[] }) {
  const { written, onChange, goals } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { goal, noGoal } = written;
  const choices = goal && !goals.includes(goal) ? [...goals, goal] : goals;
  const chosen = choices.indexOf(goal);
  const named = chosen === -1 ? null : String(chosen);
  return (
    <RadioGroup
      label={t('requirement.goal')}
      value={noGoal ? NONE : named}
      onChange={value =>
        onChange(
          value === NONE
            ? { noGoal: true, goal: '' }
            : { noGoal: false, goal: choices[Number(value)] ?? '' },
        )
      }
    >
      {choices.map((each, nth) => (
        <Radio key={each} value={String(nth)}>
          {each}
        </Radio>
      ))}
      <Radio value={NONE}>{t('requirement.servesNoGoal')}</Radio>
    </RadioGroup>
  );
}

/** Which of the customer's goals it serves. Before the unit is chosen, or where goals can't be read, in own words. */
export function GoalField(props: Props) {
  const { ref } = props.written.unit;
  const { answer } = useGoals(ref);
  if (answer.face === 'loading' && ref !== undefined) {
    return <AwaitedForm fields={1} />;
  }
  const known = answer.face === 'content' ? answer.data?.goals : undefined;
  return known && known.length > 0 ? (
    <Chosen {...props} goals={known.map(({ result }) => result)} />
  ) : (
    <InOwnWords {...props} />
  );
}
