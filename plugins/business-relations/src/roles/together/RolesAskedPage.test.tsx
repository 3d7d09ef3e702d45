import {
  message,
  RoleAsked,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  CommandAnswer,
  RefusedError,
  routes,
  WorkItem,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../../testing/Backend';
import { common, refusedFor } from '../../testing/cases';
import { names } from '../../testing/people';
import { renderPage } from '../../testing/renderPage';
import { aRoleCase, askedToAccept, offersTo } from '../../testing/roleCases';
import { violationsIn } from '../../testing/violationsIn';

const claims = 'group:default/claims';
const motor = 'group:default/motor-claims';

type Given = Partial<Pick<RoleAsked, 'proposition'>> & {
  asks?: 'accept' | 'confirm';
  offers?: CaseAnswer['offers'];
};

const aCaseOf = (
  id: string,
  { asks = 'accept', offers = offersTo.holder, ...given }: Given = {},
): CaseAnswer => {
  const role: RoleAsked = { ...askedToAccept, ...given, asks };
  const answer = aRoleCase(role, offers);
  return { ...answer, line: { ...answer.line, id } };
};

const forMotor = aCaseOf('case-2', {
  proposition: {
    ...askedToAccept.proposition,
    role: 'orderer',
    unit: motor,
    scope: { everything: true },
    mandate: { services: 'all', from: '2026-02-01' },
  },
});

const itemOf = ({ line, tasks: [task] }: CaseAnswer): WorkItem => ({
  case: line,
  task,
  since: line.openedAt,
});

/** Whoever is asked these; what they have said yes to isn't asked any more. */
function asking(cases: CaseAnswer[]) {
  const answered = new Set<string>();
  const refusing = new Map<string, RefusedError>();
  const backend = new Backend()
    .answers(routes.myWork, () => ({
      asked: cases.filter(({ line }) => !answered.has(line.id)).map(itemOf),
      waiting: [],
      followed: [],
      commands: [],
      names,
    }))
    .answers(routes.case, ({ parameters }) => {
      const found = cases.find(({ line }) => line.id === parameters?.id);
      if (!found) throw new Error('No such case');
      return found;
    })
    .answers(routes.command, ({ parameters }): CommandAnswer => {
      const id = String(parameters?.id);
      const refused = refusing.get(id);
      if (refused) throw refused;
      answered.add(id);
      return {
        status: 'carried-out',
        command: 'c',
        case: aCaseOf(id, { offers: common }),
      };
    });
  return { backend, refusing };
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

it('spells each role out with its mandate, and says yes to all of them', async () => {
  const { backend } = asking([aCaseOf('case-1'), forMotor]);
  renderPage('/roles', { backend });
  const customer = await screen.findByRole('region', { name: 'Customer' });
  expect(customer).toHaveTextContent('Will you be customer for Claims?');
  expect(customer).toHaveTextContent(/A decision at most.*500,000/);
  expect(
    within(customer).getByRole('link', { name: 'Answer it alone' }),
  ).toHaveAttribute('href', '/business-relations/cases/case-1/answer');
  expect(screen.getByRole('region', { name: 'Orderer' })).toHaveTextContent(
    'You order what the unit needs',
  );

  await press('Yes to 2 roles');
  expect(
    await screen.findByText('You have said yes to 2 roles'),
  ).toBeInTheDocument();
  expect(
    await screen.findByText('Nothing is asked of you about roles.'),
  ).toBeInTheDocument();
  expect(backend.asked(routes.command)).toMatchObject([
    {
      parameters: { id: 'case-1', type: 'accept' },
      body: { expectedRevision: 7 },
    },
    { parameters: { id: 'case-2', type: 'accept' } },
  ]);
});

it('tells two roles of one unit apart by their services', async () => {
  const { backend } = asking(
    ['intake', 'archive'].map(name =>
      aCaseOf(name, {
        proposition: {
          ...askedToAccept.proposition,
          scope: { entities: [`component:default/${name}`] },
        },
      }),
    ),
  );
  renderPage('/roles', { backend });
  await screen.findByRole('button', { name: 'Yes to 2 roles' });
  for (const name of ['intake', 'archive']) {
    expect(
      screen.getByRole('checkbox', {
        name: `Will you be customer for Claims? (${name})`,
      }),
    ).toBeChecked();
  }
});

it('leaves what is unticked, and confirms what is asked once a year', async () => {
  const { backend } = asking([
    aCaseOf('case-1', {
      asks: 'confirm',
      offers: [...common, { command: 'confirm' }],
    }),
    forMotor,
  ]);
  renderPage('/roles', { backend });
  await userEvent.click(
    await screen.findByRole('checkbox', {
      name: /Will you be orderer for Motor claims/,
    }),
  );
  await press('Yes to 1 role');
  await screen.findByText('You have said yes to 1 role');
  expect(backend.asked(routes.command)).toMatchObject([
    { parameters: { id: 'case-1', type: 'confirm' } },
  ]);
  expect(
    await screen.findByRole('checkbox', { name: /orderer for Motor claims/ }),
  ).not.toBeChecked();
  expect(screen.getByRole('button', { name: /Yes to/ })).toBeDisabled();
});

it('keeps no other back by one that is refused, and says why beside it', async () => {
  const { backend, refusing } = asking([aCaseOf('case-1'), forMotor]);
  refusing.set(
    'case-1',
    new RefusedError(
      409,
      'mandate-beyond-above',
      'That is beyond the mandate.',
    ),
  );
  renderPage('/roles', { backend });
  await press('Yes to 2 roles');
  expect(
    await screen.findByText('You have said yes to 1 role'),
  ).toBeInTheDocument();
  const customer = screen.getByRole('region', { name: 'Customer' });
  expect(customer).toHaveTextContent('That is beyond the mandate.');
  await waitFor(() =>
    expect(
      screen.queryByRole('region', { name: 'Orderer' }),
    ).not.toBeInTheDocument(),
  );
});

it('offers no yes to what can’t be answered yet, with the reason', async () => {
  const { backend } = asking([
    aCaseOf('case-1', {
      offers: [
        ...common,
        ...refusedFor(message('not-the-holder', { holder: claims }), 'accept'),
      ],
    }),
    forMotor,
  ]);
  renderPage('/roles', { backend });
  expect(
    await screen.findByRole('checkbox', { name: /customer for Claims/ }),
  ).toBeDisabled();
  expect(
    screen.getByRole('button', { name: 'Yes to 1 role' }),
  ).toBeInTheDocument();
});

it('is offered in My work to whoever is asked about several roles', async () => {
  const { backend } = asking([aCaseOf('case-1'), forMotor]);
  const { unmount } = renderPage('', { backend });
  expect(
    await screen.findByRole('link', {
      name: 'Answer 2 about roles in one go',
    }),
  ).toHaveAttribute('href', '/business-relations/roles');
  unmount();
  renderPage('', { backend: asking([forMotor]).backend });
  await screen.findByRole('region', { name: /Asked of me \(1\)/ });
  expect(
    screen.queryByRole('link', { name: /in one go/ }),
  ).not.toBeInTheDocument();
});

it('speaks Swedish, and axe finds nothing wrong', async () => {
  const { backend } = asking([aCaseOf('case-1'), forMotor]);
  const { container } = renderPage('/roles', { backend, language: 'sv' });
  expect(
    await screen.findByRole('button', { name: 'Ja till 2 roller' }),
  ).toBeInTheDocument();
  expect(await violationsIn(container)).toEqual([]);
});
