import { Browser, expect, Locator, Page, test } from '@playwright/test';
import { enter, phone } from '../people';
import { labels, Language } from './labels';

/** Its customer is Åsa Berg, whose mandate ends at half a million. */
const service = '/catalog/default/component/mobile-intake';

/** One person's part of the path. */
type Part = { browser: Browser; language: Language; title: string };

async function choose(page: Page, field: Locator, option: string) {
  await field.click();
  await page.getByRole('option', { name: option }).first().click();
}

const expectStage = (page: Page, stages: string, stage: string) =>
  expect(
    page.getByRole('list', { name: stages }).getByText(stage),
  ).toHaveAttribute('aria-current', 'step');

/** An engineer asks who decides, and is told with reasons. */
async function engineerAsks({ browser, language }: Part) {
  const say = labels[language];
  const page = await enter(browser, 'Pontus Alm', { path: service, language });
  const card = page.getByTestId('business-relations-card');
  await choose(
    page,
    card.getByRole('button', { name: say.question }),
    say.changing,
  );
  await expect(card).toContainText(say.decides);
  await expect(card).toContainText('Åsa Berg');
  await expect(card).toContainText(say.because);
  await page.context().close();
}

/** An orderer writes what is wanted; a reload in the middle loses nothing. */
async function ordererHandsIn({ browser, language, title }: Part) {
  const say = labels[language];
  const page = await enter(browser, 'Björn Sjöö', { path: service, language });
  const card = page.getByTestId('business-relations-card');
  await choose(
    page,
    card.getByRole('button', { name: say.question }),
    say.changing,
  );
  await card.getByRole('link', { name: say.start }).click();

  await page.getByRole('textbox', { name: say.title }).fill(title);
  await page
    .getByRole('textbox', { name: say.result })
    .fill('A chip in the glass is booked for repair while it is reported');
  await expect(page.getByText(say.kept)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: say.title })).toHaveValue(
    title,
  );

  await page
    .getByRole('textbox', { name: say.worth })
    .fill('35 minutes for each glass claim');
  await page.getByRole('button', { name: say.addCriterion }).click();
  await page
    .getByRole('textbox', { name: say.criterion })
    .fill('At most six steps');
  await page.getByText(say.noGoal).click();
  await expect(
    page.getByRole('region', { name: say.whoIsAsked }),
  ).toContainText('Åsa Berg');
  await page.getByRole('button', { name: say.handIn }).click();

  await expectStage(page, say.stages, say.preparation);
  await page.context().close();
}

async function writeAlternative(
  form: Locator,
  say: (typeof labels)[Language],
  key: string,
  { name, once, yearly }: { name: string; once: string; yearly: string },
) {
  const alternative = form.getByRole('group', { name: say.alternative(key) });
  await alternative.getByRole('textbox', { name: say.name }).fill(name);
  await alternative.getByRole('textbox', { name: say.once }).fill(once);
  await alternative.getByRole('textbox', { name: say.yearly }).fill(yearly);
  await alternative.getByRole('textbox', { name: say.yearly }).blur();
}

/** Opens what is asked of somebody, from My work. */
async function openFromMyWork(page: Page, task: RegExp, title: string) {
  await page
    .getByRole('link', { name: task })
    .filter({ hasText: title })
    .click();
}

/** The account manager says what it is and whose, and prepares two alternatives to doing nothing. */
async function accountManagerPrepares({ browser, language, title }: Part) {
  const say = labels[language];
  const page = await enter(browser, 'Erik Lind', {
    path: '/business-relations',
    language,
  });
  await openFromMyWork(page, say.sortTask, title);
  await page.getByRole('button', { name: say.sort, exact: true }).click();
  const sorting = page.getByRole('region', { name: say.sort, exact: true });
  await sorting.getByText(say.change).click();
  const customer = sorting.getByRole('combobox', { name: say.customer });
  await customer.fill('Claims');
  await page.getByRole('option', { name: 'Claims', exact: true }).click();
  await sorting.getByRole('button', { name: say.sort, exact: true }).click();

  await page.getByRole('button', { name: say.prepare }).click();
  const form = page.getByRole('region', { name: say.prepare });
  await writeAlternative(form, say, 'B', {
    name: 'Share the booking of the repair network',
    once: '280000',
    yearly: '60000',
  });
  await form.getByRole('button', { name: say.addAlternative }).click();
  await writeAlternative(form, say, 'C', {
    name: 'An intake of its own for glass',
    once: '950000',
    yearly: '250000',
  });
  await form
    .getByRole('textbox', { name: say.priceOfNothing })
    .fill('Every autumn the queue grows');
  await choose(
    page,
    form.getByRole('button', { name: say.weRecommend }),
    'Share the booking of the repair network',
  );
  await form.getByRole('button', { name: say.save }).click();
  await expect(form).toBeHidden();
  await page.context().close();
}

/** The orderer, who can't decide on a change, is told who can, and lifts it there in one click. */
async function ordererLifts({ browser, language, title }: Part) {
  const say = labels[language];
  const page = await enter(browser, 'Björn Sjöö', {
    path: '/business-relations',
    language,
  });
  await openFromMyWork(page, say.liftTask, title);
  await expect(
    page.getByRole('button', { name: say.approve, exact: true }),
  ).toBeDisabled();
  await page.getByRole('button', { name: say.liftTo }).click();
  await expectStage(page, say.stages, say.decision);
  await page.context().close();
}

/** Whoever has been here once is written to in the language that they read here. */
async function customerHasBeenHere({ browser, language }: Part) {
  const page = await enter(browser, 'Åsa Berg', { language });
  const saved = page.waitForResponse(
    response =>
      response.url().endsWith('/api/business-relations/me') &&
      response.request().method() === 'PUT',
  );
  await page.goto('/business-relations');
  expect((await saved).ok()).toBe(true);
  await page.context().close();
}

/** The e-mail that says the same has the same link: it leads through the sign-in, wherever nobody is signed in yet. */
async function eMailLeadsThere(
  { browser, language, title }: Part,
  link: string,
) {
  const say = labels[language];
  const page = await enter(browser, 'Åsa Berg', {
    path: link,
    language,
    ...phone,
  });
  await expect(page).toHaveURL(link);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(
    page.getByRole('button', { name: say.approve, exact: true }),
  ).toBeVisible();
  await page.context().close();
}

/** The customer comes from a notification, by phone, and is done in a minute. Returns the case's address. */
async function customerDecides(part: Part) {
  const { browser, language, title } = part;
  const say = labels[language];
  const page = await enter(browser, 'Åsa Berg', {
    path: '/notifications',
    language,
    ...phone,
  });
  const told = page
    .getByRole('link', { name: say.decideTask })
    .filter({ hasText: title });
  // It is sent after the answer to whoever lifted, and this page may have been there first.
  await expect(async () => {
    await page.reload();
    await expect(told).toBeVisible({ timeout: 3_000 });
  }).toPass();
  const link = await told.getAttribute('href');
  await eMailLeadsThere(part, link ?? 'no link');
  await told.click();

  await expect(page.getByRole('heading', { name: title })).toBeInViewport({
    ratio: 1,
  });
  await expect(page.getByText(say.decideBy)).toBeVisible();
  await expect(page.getByText(say.ifNot)).toBeVisible();
  await expect(page.getByText(say.mandate)).toBeVisible();
  const approve = page.getByRole('button', { name: say.approve, exact: true });
  await expect(approve).toBeInViewport({ ratio: 1 });

  const beyond = page.getByRole('radio', { name: say.beyond });
  await beyond.check({ force: true });
  await expect(
    page.getByRole('button', { name: say.recommendAndLift }),
  ).toBeInViewport({ ratio: 1 });
  await page
    .getByRole('radio', { name: /Share the booking/ })
    .check({ force: true });
  await approve.click();
  const form = page.getByRole('region', { name: say.approve });
  await expect(form).toContainText(say.goesTo);
  await form.getByRole('button', { name: say.approve }).click();

  await expect(page.getByRole('region', { name: say.next })).toContainText(
    'Kristina Vik',
  );
  await expect(page.getByText(say.approved)).toBeVisible();
  await page.getByRole('link', { name: say.toCase }).click();
  await page.waitForURL(url => !url.pathname.endsWith('/answer'));
  const address = new URL(page.url()).pathname;
  await page.context().close();
  return address;
}

/** Whoever asked reads what was decided, by whom, when, and on whose mandate. */
async function ordererReads({ browser, language }: Part, address: string) {
  const say = labels[language];
  const page = await enter(browser, 'Björn Sjöö', { path: address, language });
  const history = page.getByRole('region', { name: say.history });
  const decided = history
    .getByRole('listitem')
    .filter({ hasText: say.approved });
  await expect(decided).toContainText(say.onMandate);
  await page.context().close();
}

for (const language of ['en', 'sv'] as const) {
  test(`four people take a requirement from a service page to its decision (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const title = `Glass in six steps ${language} ${Date.now()}`;
    const part = { browser, language, title };
    await customerHasBeenHere(part);
    await engineerAsks(part);
    await ordererHandsIn(part);
    await accountManagerPrepares(part);
    await ordererLifts(part);
    await ordererReads(part, await customerDecides(part));
  });
}
