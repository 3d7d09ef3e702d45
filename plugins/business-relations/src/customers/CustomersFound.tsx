import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { AwaitedRows } from '../parts/Awaited';
import { Me } from '../people/useMe';
import { CustomersList } from './CustomersList';
import { CustomersAddress, CustomersShown } from './useCustomersAddress';

const limit = 50;

/** The list, page by page, as its address says. */
export function CustomersFound(props: {
  address: CustomersAddress;
  show: Exclude<CustomersShown, 'tree'>;
  me: Me | undefined;
}) {
  const { address, show, me } = props;
  const { search, after: cursor } = address;
  const { answer, refresh } = useAnswer(
    `customers ${show} ${cursor ?? ''} ${search}`,
    (api, signal) =>
      api(
        routes.customers,
        { query: { search: search || undefined, show, cursor, limit } },
        { signal },
      ),
    { keep: true },
  );
  return (
    <Faces
      answer={answer}
      refresh={refresh}
      skeleton={<AwaitedRows columns={7} />}
    >
      {customers => (
        <CustomersList customers={customers} address={address} me={me} />
      )}
    </Faces>
  );
}
