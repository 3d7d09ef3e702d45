import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Radio,
  RadioGroup,
} from '@backstage/ui';
import { requirementContract } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { FormEvent, useState } from 'react';
import { WrittenNote } from '../../answers/WrittenNote';
import { DraftKept } from '../../cases/draft/DraftKept';
import { useKeptDraft } from '../../cases/draft/useKeptDraft';
import { useProblems } from '../../cases/forms/useProblems';
import { OnBehalfOf } from '../../cases/start/OnBehalfOf';
import { StartProps } from '../../cases/start/StartProps';
import { useOpenCase } from '../../cases/start/useOpenCase';
import { businessRelationsTranslationRef } from '../../translation';
import { costOf } from '../costOf';
import { AboutFields } from '../intake/AboutFields';
import { OfferingField } from '../intake/OfferingField';
import { TitleField } from '../intake/TitleField';
import { useOffering } from '../intake/useOffering';
import { WantedFields } from '../intake/WantedFields';
import { WrittenRequirement } from '../intake/WrittenRequirement';
import styles from '../../cases/start/Start.module.css';
import {
  beginning,
  openingOf,
  readStarting,
  startQuestions,
  StartingRequirement,
} from './StartingRequirement';
import { WhoIsAsked } from './WhoIsAsked';

/** Writes a requirement: an order takes a service, an item and a title; all else what the business wants, and why. */
export function StartRequirement(props: StartProps) {
  const { kind, known, me } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { problems, check } = useProblems();
  const { written: sent, open } = useOpenCase(props);
  const { draft, write, forget, kept } = useKeptDraft(
    [me.person, kind, known.get('subject') ?? ''].join('/'),
    readStarting,
    () => beginning(props),
  );
  const { question, written, onBehalfOf } = draft;
  const { offering, name } = useOffering(written.subject.ref);
  const item = offering.find(({ key }) => key === written.offeringItem);
  const ordering = question === 'order';
  const [lacksItem, setLacksItem] = useState(false);

  const change = (part: Partial<StartingRequirement>) =>
    write({ ...draft, ...part });
  const changeText = (part: Partial<WrittenRequirement>) =>
    change({ written: { ...written, ...part } });

  const send = async (submit: boolean) => {
    setLacksItem(ordering && !item);
    if (ordering && !item) return;
    const opening = openingOf(draft, { submit });
    if (!check(requirementContract.opening, opening)) return;
    if (await open(opening, onBehalfOf.ref)) forget();
  };
  const handIn = (event: FormEvent) => {
    event.preventDefault();
    send(true);
  };

  return (
    <form className={styles.form} onSubmit={handIn} noValidate>
      <RadioGroup
        label={t('start.whatIsIt')}
        value={question}
        onChange={value => {
          const chosen = startQuestions.find(each => each === value);
          if (chosen) change({ question: chosen });
        }}
      >
        {startQuestions.map(each => (
          <Radio key={each} value={each}>
            {t(`start.question_${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <AboutFields
        written={{
          ...written,
          subject: { name, ...written.subject },
        }}
        problems={problems}
        onChange={changeText}
      />
      {ordering && (
        <OfferingField
          offering={offering}
          problem={lacksItem ? t('fields.missing') : undefined}
          value={written.offeringItem}
          onChange={chosen =>
            changeText({
              offeringItem: chosen?.key,
              // What is ordered is what it is called, as long as nobody calls it otherwise.
              title:
                written.title === '' || written.title === item?.title
                  ? (chosen?.title ?? '')
                  : written.title,
            })
          }
        />
      )}
      <TitleField
        value={written.title}
        problem={problems.title}
        onChange={title => changeText({ title })}
      />
      {ordering ? (
        <Accordion>
          <AccordionTrigger title={t('start.moreAboutIt')} />
          <AccordionPanel>
            <WantedFields written={written} onChange={changeText} />
          </AccordionPanel>
        </Accordion>
      ) : (
        <WantedFields written={written} onChange={changeText} />
      )}
      <OnBehalfOf
        value={onBehalfOf}
        onChange={somebody => change({ onBehalfOf: somebody })}
      />
      {written.subject.ref && (
        <WhoIsAsked
          question={question}
          subject={written.subject.ref}
          unit={written.unit.ref}
          cost={ordering && item ? costOf(item) : undefined}
        />
      )}
      <WrittenNote written={sent} />
      <div className={styles.buttons}>
        <DraftKept kept={kept} forget={forget} />
        <Button
          variant="secondary"
          isPending={sent.is === 'sending'}
          onPress={() => send(false)}
        >
          {t('start.saveDraft')}
        </Button>
        <Button type="submit" isPending={sent.is === 'sending'}>
          {ordering ? t('start.order') : t('start.handIn')}
        </Button>
      </div>
    </form>
  );
}
