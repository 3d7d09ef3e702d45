import {
  CaseAnswer,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../../testing/Backend';
import { card } from '../../testing/cards';
import { common, offered } from '../../testing/cases';
import { reader } from '../../testing/me';
import { renderPage } from '../../testing/renderPage';
import {
  aRequirement,
  erikLind,
  fatima,
  inPreparation,
} from '../../testing/requirements';

const toPrepare = aRequirement(inPreparation, {
  offers: [...offered('edit', 'prepare'), ...common],
});

function casePage(answer: CaseAnswer, person = fatima) {
  const backend = new Backend()
    .answers(routes.case, answer)
    .answers(routes.me, reader(person))
    .answers(routes.card, card)
    .answers(routes.route, { route: card.questions[0].route, names: {} })
    .answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: answer,
    });
  return { backend, ...renderPage('/cases/case-1', { backend }) };
}

const open = async (command: string) => {
  await userEvent.click(await screen.findByRole('button', { name: command }));
  return within(screen.getByRole('region', { name: command }));
};

const nothingDone = async () =>
  (await open('Prepare alternatives')).getByRole('textbox', {
    name: /The price of doing nothing/,
  });

const changedBySomebodyElse: CaseAnswer = {
  ...toPrepare,
  line: { ...toPrepare.line, revision: toPrepare.line.revision + 1 },
};

beforeEach(() => window.localStorage.clear());

describe('What is being prepared', () => {
  it('is there again after a reload, and can be begun anew', async () => {
    const { unmount } = casePage(toPrepare);
    await userEvent.type(await nothingDone(), 'Idle');
    unmount();

    casePage(toPrepare);
    expect(await nothingDone()).toHaveDisplayValue(/Idle$/);
    expect(
      screen.getByText('Kept in this browser while you write'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect(
      screen.getByRole('textbox', { name: /The price of doing nothing/ }),
    ).not.toHaveDisplayValue(/Idle/);
  });

  it('is forgotten once it is saved', async () => {
    const { unmount, backend } = casePage(toPrepare);
    await userEvent.type(await nothingDone(), 'Idle');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the alternatives' }),
    );
    await waitFor(() => expect(backend.asked(routes.command)).toHaveLength(1));
    unmount();

    casePage(toPrepare);
    expect(await nothingDone()).not.toHaveDisplayValue(/Idle/);
  });

  it('is each writer’s own', async () => {
    const { unmount } = casePage(toPrepare);
    await userEvent.type(await nothingDone(), 'Idle');
    unmount();

    casePage(toPrepare, erikLind);
    expect(await nothingDone()).not.toHaveDisplayValue(/Idle/);
  });

  it('does not write over what somebody else has prepared since it was begun', async () => {
    const { unmount } = casePage(toPrepare);
    await userEvent.type(await nothingDone(), 'Idle');
    unmount();

    const { backend } = casePage(changedBySomebodyElse);
    await nothingDone();
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the alternatives' }),
    );
    await waitFor(() =>
      expect(backend.asked(routes.command)).toEqual([
        expect.objectContaining({
          body: expect.objectContaining({
            expectedRevision: toPrepare.line.revision,
          }),
        }),
      ]),
    );
  });
});

it('The text of a requirement is kept as well while it is changed', async () => {
  const { unmount } = casePage(toPrepare);
  const title = (await open('Change the text')).getByRole('textbox', {
    name: /In one line/,
  });
  await userEvent.clear(title);
  await userEvent.type(title, 'Glass in six steps');
  unmount();

  casePage(toPrepare);
  await open('Change the text');
  expect(screen.getByDisplayValue('Glass in six steps')).toBeInTheDocument();
});
