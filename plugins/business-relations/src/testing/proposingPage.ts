import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from './Backend';

export const choose = async (field: RegExp, name: string) => {
  const box = await screen.findByRole('combobox', { name: field });
  await userEvent.click(box);
  await userEvent.type(box, name.slice(0, 3));
  await userEvent.click(await screen.findByRole('option', { name }));
};

export const happens = () =>
  screen.getByRole('region', { name: 'What happens when you propose' });

export const opened = (backend: Backend) =>
  backend.asked(routes.openCase).at(-1);
