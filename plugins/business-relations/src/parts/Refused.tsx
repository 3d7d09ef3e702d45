import { Alert } from '@backstage/ui';

/** Why something could not be started or stopped. */
export const Refused = ({ error }: { error?: Error }) =>
  error ? (
    <div role="alert">
      <Alert status="danger" icon title={error.message} />
    </div>
  ) : null;
