import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dialogueShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CaseOnPage } from '../cases/CaseOnPage';
import { StateFields } from '../cases/StateFields';
import { useKindName } from '../cases/useKindName';
import { Facts } from '../parts/Facts';
import { Names } from '../parts/Names';
import { caseRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** What was talked about, with whom, and what is left of it. */
export function DialogueContent({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { state, names } = on.answer;
  const { format } = useWords(names);
  const kindName = useKindName();
  const casePage = useRouteRef(caseRouteRef);
  const read = dialogueShape.safeParse(state);
  if (!read.success) return <StateFields state={state} names={names} />;
  const dialogue = read.data;
  const { topic, heldAt, notes } = dialogue;
  return (
    <Facts
      facts={[
        [t('fields.of_topic'), topic],
        dialogue.with.length > 0 && [
          t('fields.of_with'),
          <Names refs={dialogue.with} names={names} />,
        ],
        heldAt && [t('fields.of_heldAt'), format.moment(heldAt)],
        dialogue.stage === 'open' &&
          dialogue.left.do === 'step' && [
            t('fields.of_nextStep'),
            dialogue.left.step,
          ],
        notes.length > 0 && [
          t('fields.of_notes'),
          notes.map(({ by, at, text }) => (
            <p key={`${by} ${at}`}>
              {text} ({format.name(by)}, {format.moment(at)})
            </p>
          )),
        ],
        dialogue.stage === 'closed' &&
          dialogue.outcome === 'turned-into' && [
            t('cases.outcome_turned-into'),
            <Link to={casePage({ id: dialogue.into.case })}>
              {kindName(dialogue.into.kind)}
            </Link>,
          ],
      ]}
    />
  );
}
