import { Notification } from '@backstage/plugin-notifications-common';
import { plainTemplates } from './plainTemplates';

const templates = plainTemplates('https://backstage.example.com/portal');

const notificationOf = (payload: Partial<Notification['payload']>) => ({
  id: '1',
  user: 'user:default/asa.berg',
  created: new Date('2026-11-28T10:00:00Z'),
  origin: 'plugin:business-relations',
  payload: { title: 'Decide', severity: 'normal' as const, ...payload },
});

describe('an e-mail of a notification', () => {
  it('leads to the page that the notification leads to', async () => {
    const asked = notificationOf({
      description: 'Asked of you',
      link: '/business-relations/cases/7/answer',
    });
    const address =
      'https://backstage.example.com/portal/business-relations/cases/7/answer';
    expect(await templates.getSubject?.(asked)).toBe('Decide');
    expect(await templates.getText?.(asked)).toBe(`Asked of you\n\n${address}`);
    expect(await templates.getHtml?.(asked)).toBe(
      `<p>Asked of you</p><p><a href="${address}">${address}</a></p>`,
    );
  });

  it('shows markup that somebody wrote as they wrote it', async () => {
    const html = await templates.getHtml?.(
      notificationOf({
        description: '<a href="//tricks.example">Approve</a> & more',
        link: '/"><img src=//tricks.example>',
      }),
    );
    expect(html).not.toMatch(/<img|<a href="\/\//);
    expect(html).toContain(
      '&lt;a href=&quot;//tricks.example&quot;&gt;Approve&lt;/a&gt; &amp; more',
    );
  });

  it('shows each line of a digest on a line of its own', async () => {
    const digest = notificationOf({ description: 'One.\nTwo.' });
    expect(await templates.getHtml?.(digest)).toContain('<p>One.<br>Two.</p>');
    expect(await templates.getText?.(digest)).toMatch(
      /^One\.\nTwo\.\n\nhttps:.*\/notifications$/,
    );
  });
});
