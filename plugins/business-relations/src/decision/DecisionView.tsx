import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { WrittenNote } from '../answers/WrittenNote';
import { CaseBanners } from '../cases/CaseBanners';
import { CaseOnPage } from '../cases/CaseOnPage';
import { useCommand } from '../cases/useCommand';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { AnswerButtons } from './AnswerButtons';
import { Choices } from './Choices';
import { contentOf } from './contentOf';
import styles from './Decision.module.css';
import { DecisionCommand, DecisionForm } from './DecisionForm';
import { Deciding, decisionOf } from './decisionOf';
import { MoreToRead } from './MoreToRead';
import { OnWhatMandate } from './OnWhatMandate';
import { Question } from './Question';
import { alternativeOf } from './standing';
import { useConsequence } from './useConsequence';
import bar from '../parts/AnswerBar.module.css';

/** It was changed while it was being read: what, and nothing is answered before the reader says that they have seen it. */
function Changed(props: {
  deciding: Deciding;
  read: string;
  onRead: () => void;
}) {
  const { deciding, read, onRead } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords();
  const since = deciding.preparing.lifted?.earlier.find(
    ({ contentHash }) => contentHash === read,
  );
  return (
    <div role="alert">
      <Alert
        status="warning"
        icon
        title={say(
          message('content-changed', { changed: since?.changed ?? [] }),
        )}
        customActions={
          <Button size="small" variant="secondary" onPress={onRead}>
            {t('cases.haveReadIt')}
          </Button>
        }
      />
    </div>
  );
}

function Decide({ on, deciding }: { on: CaseOnPage; deciding: Deciding }) {
  const { answer } = on;
  const { matter } = deciding;
  const { written, give } = useCommand(on);
  const consequenceOf = useConsequence(on, deciding);
  const [read, setRead] = useState(matter.contentHash);
  const [picked, setPicked] = useState(matter.onTheTable);
  const [command, setCommand] = useState<DecisionCommand>();
  const chosen = alternativeOf(matter, picked) ? picked : matter.onTheTable;
  const changed = read !== matter.contentHash;
  const waits = answer.pending.some(({ by }) => by === on.me?.person);

  const decide = async (given: DecisionCommand, text: string) => {
    const content = contentOf(given, {
      alternative: chosen,
      contentHash: read,
      text,
    });
    if (await give(given, content)) setCommand(undefined);
  };

  return (
    <div className={styles.page}>
      <div className={styles.reading}>
        <CaseBanners on={on} />
        <Question on={on} deciding={deciding} />
        <Choices
          deciding={deciding}
          answer={answer}
          chosen={chosen}
          onChoose={setPicked}
        />
        <MoreToRead deciding={deciding} names={answer.names} />
      </div>
      <div className={bar.bar}>
        <OnWhatMandate on={on} deciding={deciding} />
        <WrittenNote written={written} />
        {changed && (
          <Changed
            deciding={deciding}
            read={read}
            onRead={() => setRead(matter.contentHash)}
          />
        )}
        {!changed && !waits && !command && (
          <AnswerButtons
            answer={answer}
            chosen={chosen}
            onChoose={setCommand}
          />
        )}
        {!changed && !waits && command && (
          <DecisionForm
            key={command}
            command={command}
            consequence={consequenceOf(command, chosen)}
            written={written}
            onAnswer={text => decide(command, text)}
            onCancel={() => setCommand(undefined)}
          />
        )}
      </div>
    </div>
  );
}

/** The decision on one screen, in the business's words; its answers stay in reach however long there is to read. */
export function DecisionView({ on }: { on: CaseOnPage }) {
  const deciding = decisionOf(on.answer);
  return deciding ? <Decide on={on} deciding={deciding} /> : null;
}
