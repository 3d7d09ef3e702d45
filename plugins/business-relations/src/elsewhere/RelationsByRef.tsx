import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { CardContent } from '../card/CardContent';
import { CardQuestion } from '../card/CardQuestion';
import { CardRoles } from '../card/CardRoles';
import { CardSkeleton } from '../card/CardSkeleton';
import readable from '../parts/Readable.module.css';

const contents = {
  all: CardContent,
  roles: CardRoles,
  question: CardQuestion,
} as const;

/** What the card says, without its frame, of whatever is named: by one request. */
export function RelationsByRef(props: {
  entityRef: string;
  show: keyof typeof contents;
}) {
  const entity = props.entityRef.toLocaleLowerCase('en-US');
  const { answer, refresh } = useAnswer(`card ${entity}`, (api, signal) =>
    api(routes.card, { query: { entity } }, { signal }),
  );
  const Content = contents[props.show];
  return (
    <div className={readable.readable}>
      <Faces answer={answer} refresh={refresh} skeleton={<CardSkeleton />}>
        {card => <Content card={card} />}
      </Faces>
    </div>
  );
}
