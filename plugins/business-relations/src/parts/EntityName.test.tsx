import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EntityName } from './EntityName';

const shown = (entityRef: string) =>
  renderInTestApp(
    <EntityName
      entityRef={entityRef}
      names={{ 'user:default/asa': 'Åsa Berg' }}
    />,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );

it('a person is their name, and leads to their page', async () => {
  await shown('user:default/asa');
  expect(await screen.findByRole('link', { name: /Åsa Berg/ })).toHaveAttribute(
    'href',
    '/catalog/default/user/asa',
  );
});

it('whoever was erased is nobody in particular, and leads nowhere', async () => {
  await shown('user:erased/1f');
  expect(screen.getByText('a person who was erased')).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
