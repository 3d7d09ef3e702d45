import { render, screen, within } from '@testing-library/react';
import type { RowColumn } from './RowsTable';

type Unit = { name: string; customer: string | null };

const columns: [RowColumn<Unit>, ...RowColumn<Unit>[]] = [
  { id: 'name', label: 'Unit', cell: ({ name }) => name },
  { id: 'customer', label: 'Customer', cell: ({ customer }) => customer },
];

/** As wide as it is; the design system reads it once, when it is loaded. */
const isWide = (pixels: number) => {
  window.matchMedia = query => ({
    matches: Number(/\d+/.exec(query)?.[0]) <= pixels,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  });
};

it('rows are a table where there is room; the pages’ own tests see the list that a phone has', async () => {
  isWide(1280);
  const { RowsTable } = await import('./RowsTable');
  render(
    <RowsTable
      label="Customers"
      columns={columns}
      rows={[{ name: 'Claims', customer: 'Åsa Berg' }]}
      keyOf={({ name }) => name}
    />,
  );
  const table = within(screen.getByRole('grid', { name: 'Customers' }));
  expect(
    table.getAllByRole('columnheader').map(({ textContent }) => textContent),
  ).toEqual(['Unit', 'Customer']);
  expect(table.getByRole('rowheader')).toHaveTextContent('Claims');
  expect(table.getByRole('gridcell')).toHaveTextContent('Åsa Berg');
});
