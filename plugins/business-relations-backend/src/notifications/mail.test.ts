import { mockServices } from '@backstage/backend-test-utils';
import notifications from '@backstage/plugin-notifications-backend';
import email from '@backstage/plugin-notifications-backend-module-email';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { databases } from '../testing/databases';
import { MailServer } from '../testing/MailServer';
import { Product } from '../testing/Product';
import { aRequirementToDecide } from '../testing/requirement';

const [anyDatabase] = databases.eachSupportedId()[0];

describe('notifications by e-mail, with Backstage’s own module', () => {
  let mail: MailServer;
  let product: Product;
  beforeAll(async () => {
    mail = await MailServer.start();
    product = await Product.start(
      anyDatabase,
      notifications,
      email,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://backstage.example.com' },
          notifications: {
            processors: {
              email: {
                transportConfig: {
                  transport: 'smtp',
                  hostname: '127.0.0.1',
                  port: mail.port,
                },
                sender: 'backstage@example.com',
              },
            },
          },
        },
      }),
    );
    product.notificationsArrive = true;
  });
  afterAll(async () => {
    await product.stop();
    await mail.stop();
  });

  it('lead whoever decides, in their language, to the very screen that the notification leads to', async () => {
    await product.as('asa').client(routes.saveMe, {
      body: { locale: 'sv', zone: 'Europe/Stockholm' },
    });
    const { line } = await aRequirementToDecide(product);
    await product.runs('send-notices');
    const [told] = product.told('user:default/asa');
    expect(told.link).toBe(`/business-relations/cases/${line.id}/answer`);
    const mails = await mail.comesTo('asa@example.com');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      from: { address: 'backstage@example.com' },
      subject: told.title,
      text: expect.stringMatching(
        new RegExp(
          `^Väntar på dig i ”Claims from a phone”.*\\s+https://backstage.example.com${told.link}\\s*$`,
        ),
      ),
      html: expect.stringContaining(
        `href="https://backstage.example.com${told.link}"`,
      ),
    });
  });
});
