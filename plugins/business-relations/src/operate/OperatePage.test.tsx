import {
  Repair,
  RepairFinding,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { operatePermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';

const erik = 'user:default/erik.lind';

const aRepair = (given: Partial<Repair> = {}): Repair => ({
  id: 'the-look',
  does: 'resume',
  dryRun: true,
  state: 'done',
  startedBy: erik,
  startedAt: '2026-11-24T09:00:00.000Z',
  endedAt: '2026-11-24T09:00:10.000Z',
  looked: 50,
  of: 50,
  step: 'runs',
  counts: { mended: 0, wouldBeMended: 1, proposed: 0, notMended: 1 },
  ...given,
});

const lost: RepairFinding = {
  nth: 1,
  case: 'case-1',
  kind: 'requirement',
  found: message('repair-run-missing', { record: 7 }),
  measure: message('mend-start-again', { epoch: 2 }),
  result: 'would-be-mended',
  run: { workflowId: 'case-1', url: 'http://temporal.example/case-1' },
};
const silent: RepairFinding = {
  nth: 2,
  case: 'case-2',
  found: message('repair-run-silent', { why: 'no worker is there' }),
  measure: message('mend-later', {}),
  result: 'not-mended',
  run: { workflowId: 'case-2' },
};

const backend = (items: Repair[] = [aRepair()]) =>
  new Backend()
    .answers(routes.repairs, { items, names })
    .answers(routes.repairFindings, { items: [lost, silent] });

const operate = (server: Backend, language: 'en' | 'sv' = 'en') =>
  renderPage('/operate', { backend: server, language });

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('The operator’s page', () => {
  it('looks first: nothing can be started before it has', async () => {
    const server = backend([]).answers(routes.startRepair, aRepair());
    operate(server);
    expect(
      await screen.findByText('Nothing was repaired here yet'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
    // It is none of the lists, so no tab says that one is there.
    const tabs = within(
      screen.getByRole('navigation', { name: 'Content navigation' }),
    ).getAllByRole('link');
    expect(tabs).toHaveLength(4);
    for (const tab of tabs) expect(tab).not.toHaveAttribute('aria-current');
    await userEvent.click(await screen.findByLabelText('Reconcile'));
    server.answers(routes.repairs, { items: [aRepair()], names });
    await userEvent.click(await button('Look what would happen'));
    expect(server.asked(routes.startRepair)).toMatchObject([
      { body: { does: 'reconcile', dryRun: true } },
    ]);
    expect(await button('Start: 1 would be mended')).toBeEnabled();
  });

  it('says per case what is different, what would be done and what can’t be, and leads to its run', async () => {
    operate(backend());
    const list = await screen.findByRole('list', {
      name: 'What was found, case by case',
    });
    const [first, second] = within(list)
      .getAllByRole('listitem')
      .map(row => within(row));
    expect(
      first.getByText('The case is open after event 7, and nothing runs it.'),
    ).toBeVisible();
    expect(
      first.getByText(/started again from the record, as epoch 2/),
    ).toBeVisible();
    expect(first.getByText('would be mended')).toBeVisible();
    expect(
      first.getByRole('link', { name: /The run in Temporal/ }),
    ).toHaveAttribute('href', 'http://temporal.example/case-1');
    expect(first.getByRole('link', { name: /case-1/ })).toHaveAttribute(
      'href',
      '/business-relations/cases/case-1',
    );
    expect(second.getByText(/no worker is there/)).toBeVisible();
    expect(second.getByText('not mended')).toBeVisible();
    expect(second.queryByText('The run in Temporal')).toBeNull();
  });

  it('starts what was looked at, shows how far it is, and can stop it', async () => {
    const running = aRepair({
      id: 'for-good',
      dryRun: false,
      state: 'running',
      endedAt: undefined,
      looked: 20,
      step: 'cases',
      counts: { mended: 3, wouldBeMended: 0, proposed: 0, notMended: 0 },
    });
    const server = backend()
      .answers(routes.startRepair, () => {
        server.answers(routes.repairs, { items: [running, aRepair()], names });
        return running;
      })
      .answers(routes.stopRepair, { ...running, state: 'stopped' });
    operate(server);
    await userEvent.click(await button('Start: 1 would be mended'));
    expect(server.asked(routes.startRepair)).toMatchObject([
      { body: { does: 'resume', dryRun: false } },
    ]);
    expect(await screen.findByText('20 of 50 cases looked at')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Progress' })).toHaveValue(
      20,
    );
    expect(await button('Look what would happen')).toBeDisabled();
    server.answers(routes.repairs, {
      items: [{ ...running, state: 'stopped' }],
      names,
    });
    await userEvent.click(await button('Stop'));
    expect(server.asked(routes.stopRepair)).toMatchObject([
      { parameters: { id: 'for-good' } },
    ]);
    expect(await button('Look what would happen')).toBeEnabled();
  });

  it('says why a repair stands still, and that nothing was found', async () => {
    const server = backend([
      aRepair({
        state: 'waiting',
        endedAt: undefined,
        why: message('repair-waits-for-engine', { why: 'no connection' }),
        counts: { mended: 0, wouldBeMended: 0, proposed: 0, notMended: 0 },
      }),
    ]).answers(routes.repairFindings, { items: [] });
    operate(server);
    expect(
      await screen.findByText(
        'Waits until Temporal can be reached: no connection.',
      ),
    ).toBeVisible();
    expect(await screen.findByText('Nothing was found so far.')).toBeVisible();
  });

  it('says why nothing could be started', async () => {
    operate(
      backend([]).refuses(routes.startRepair, {
        status: 409,
        code: 'another-repair-runs',
        sentence: 'Another repair has not ended.',
      }),
    );
    await userEvent.click(await button('Look what would happen'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Another repair has not ended.',
    );
  });

  it('is loading, fails with a way to try again, and is for operators alone', async () => {
    const server = new Backend().isSilentOn(routes.repairs);
    const { unmount } = operate(server);
    expect(await screen.findByLabelText('Loading')).toBeVisible();
    unmount();
    const failing = new Backend().refuses(routes.repairs, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    const failed = operate(failing);
    expect(
      await screen.findByText('The database can’t be reached.'),
    ).toBeVisible();
    failing.answers(routes.repairs, { items: [], names });
    await userEvent.click(await button('Try again'));
    expect(
      await screen.findByText('Nothing was repaired here yet'),
    ).toBeVisible();
    failed.unmount();
    operate(
      new Backend().refuses(routes.repairs, {
        status: 403,
        code: 'not-permitted',
        sentence: 'You may not do this.',
      }),
    );
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Look what would happen' }),
    ).toBeNull();
  });

  it('speaks Swedish', async () => {
    operate(backend(), 'sv');
    expect(await button('Starta: 1 skulle lagas')).toBeVisible();
    expect(
      await screen.findByText(
        'Ärendet är öppet efter händelse 7, men ingenting kör det.',
      ),
    ).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    const { container } = operate(backend());
    await screen.findByRole('list', { name: 'What was found, case by case' });
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('The way to it', () => {
  const findings = (operates: boolean) =>
    renderPage('/findings', {
      backend: new Backend().answers(
        routes.me,
        reader(erik, { permitted: { [operatePermission.name]: operates } }),
      ),
    });

  it('is shown to operators alone', async () => {
    const { unmount } = findings(true);
    expect(
      await screen.findByRole('link', { name: 'Resume and reconcile' }),
    ).toHaveAttribute('href', '/business-relations/operate');
    unmount();
    findings(false);
    await screen.findAllByText('Findings');
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: 'Resume and reconcile' }),
      ).toBeNull(),
    );
  });
});
