import {
  Campaign,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';

const erik = 'user:default/erik.lind';

const campaign: Campaign = {
  id: 'a-campaign',
  name: 'Everyone confirms',
  until: '2999-03-01',
  by: erik,
  at: '2026-02-01T09:00:00.000Z',
  counts: {
    unanswered: 2,
    toAsk: 0,
    left: 0,
    refused: 0,
    confirmed: 5,
    ended: 1,
  },
};

const backend = () =>
  new Backend()
    .answers(routes.me, reader(erik))
    .answers(routes.campaigns, { items: [campaign], names })
    .answers(routes.campaignPreview, { roles: 8, people: 7 })
    .answers(routes.startCampaign, campaign)
    .answers(routes.campaignRoles, {
      items: [{ assignment: customer, case: 'case-1' }],
      names,
    });

describe('The page of campaigns', () => {
  it('shows who has not answered, with the way to the case in which they are asked', async () => {
    const { container } = renderPage('/customers/campaigns', {
      backend: backend(),
    });
    expect(await screen.findByText('6 answered, 2 not yet')).toBeVisible();
    expect(await screen.findByText('Åsa Berg')).toBeVisible();
    expect(screen.getByRole('link', { name: 'the case' })).toHaveAttribute(
      'href',
      expect.stringContaining('/cases/case-1'),
    );
    expect(await violationsIn(container)).toEqual([]);
  });

  it('shows those who have answered where that is chosen', async () => {
    const server = backend();
    renderPage('/customers/campaigns', { backend: server });
    await userEvent.click(await screen.findByText('confirmed (5)'));
    await waitFor(() =>
      expect(server.asked(routes.campaignRoles).at(-1)).toMatchObject({
        query: { is: 'confirmed' },
      }),
    );
  });

  it('says how many it would ask, and asks nobody without a name and a day', async () => {
    const server = backend();
    renderPage('/customers/campaigns', { backend: server, language: 'sv' });
    expect(
      await screen.findByText('Den frågar om 8 roller hos 7 personer.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Fråga dem' }));
    expect(await screen.findAllByText('Det här behövs')).toHaveLength(2);
    expect(server.asked(routes.startCampaign)).toEqual([]);
  });
});
