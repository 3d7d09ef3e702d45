import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { play, SignedIn } from '@business-relations/sample-organisation';
import { expect, Page, test } from '@playwright/test';
import { enter } from '../people';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { besideCases, stories } from './stories';
import { elsewhere, override, shownOf, shortTrickIn } from './tricks';

/** Whatever a page did that text alone can't do. */
function watch(page: Page): string[] {
  const happened: string[] = [];
  page.on('dialog', async dialog => {
    happened.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', request => {
    if (request.url().includes(elsewhere)) {
      happened.push(`request ${request.url()}`);
    }
  });
  return happened;
}

/** What of a text has become markup, also where a policy of the browser then keeps it from running. */
const markupOn = (page: Page) =>
  page.evaluate(
    ([host, turned]) => {
      const runs = (address: string | null) =>
        /^\s*(javascript|data|vbscript):/i.test(address ?? '');
      const found = [...document.querySelectorAll('*')].filter(
        each =>
          [...each.attributes].some(({ name }) => /^on/i.test(name)) ||
          (each.matches('a, area, form, [formaction]') &&
            ['href', 'xlink:href', 'action', 'formaction'].some(name =>
              runs(each.getAttribute(name)),
            )) ||
          (each.matches('img, script, iframe, embed, object, svg, source') &&
            /alert\(|tricks\.example/.test(
              [...each.attributes].map(({ value }) => value).join(' ') +
                (each.matches('script') ? each.textContent : ''),
            )) ||
          (each.matches('img') && each.getAttribute('src')?.includes(host)),
      );
      // What turns writing around ends inside its own text.
      const texts = document.createTreeWalker(
        document.body,
        NodeFilter.SHOW_TEXT,
      );
      const open: string[] = [];
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent ?? '';
        const after = text.slice(text.lastIndexOf(turned));
        if (text.includes(turned) && !after.includes('\u202C')) open.push(text);
      }
      return [...found.map(({ outerHTML }) => outerHTML), ...open];
    },
    [elsewhere, override],
  );

/** All that a page says, also in its fields and where it is folded away. */
async function wordsOn(page: Page): Promise<string> {
  // One after another: what is unfolded is no longer among those that are folded.
  const folded = page
    .locator('main button[aria-expanded=false]:not([aria-haspopup])')
    .first();
  while (await folded.isVisible()) await folded.click();
  return page.evaluate(() =>
    [
      document.body.textContent,
      ...[
        ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
          'input, textarea',
        ),
      ].map(({ value }) => value),
    ].join('\n'),
  );
}

type Played = { id: string; kind: string; stage?: string };

const settled = async (page: Page) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
};

/** Which fields hold a trick, by the name that stands in it. */
const fieldsWritten = () => [
  ...new Set(
    [...JSON.stringify([stories, besideCases]).matchAll(/"=([a-z-]+) </g)].map(
      ([, field]) => field,
    ),
  ),
];

const isShown = (field: string, words: string) =>
  words.includes(shownOf(field)) || words.includes(shortTrickIn(field));

async function writeBesideCases(people: SignedIn): Promise<void> {
  const { customer, administrator, unit, goal, campaign, table } = besideCases;
  const writer = people.as(customer);
  const { revision } = await writer(routes.goals, { query: { unit } });
  await writer(routes.writeGoals, {
    body: { unit, revision, goals: [goal] },
  });
  const administers = people.as(administrator);
  const idempotencyKey = randomUUID();
  await administers(routes.startCampaign, {
    body: { name: campaign, until: '2099-01-01', unit, idempotencyKey },
  });
  const { plan } = await administers(routes.previewImport, {
    query: {},
    body: table,
  });
  await administers(routes.startImport, {
    body: { ...table, plan, idempotencyKey },
  });
}

test('what people write is shown as text on every page, and runs nowhere', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const people = new SignedIn(baseURL ?? '');
  const cases: Played[] = [];
  await test.step('a trick stands in every field', async () => {
    for (const story of stories) {
      const { line } = await play(story, people);
      const { id, kind, description } = line;
      cases.push({ id, kind, stage: description.stage });
    }
    await writeBesideCases(people);
  });

  const caseOf = ({ id }: Played) => `/business-relations/cases/${id}`;
  const answerOf = (played: Played) => `${caseOf(played)}/answer`;
  const ofKind = (kind: string) => cases.filter(each => each.kind === kind);
  const lists = [
    '/business-relations',
    '/business-relations/cases',
    '/business-relations/customers/default/claims',
    '/business-relations/findings',
    '/catalog/default/component/mobile-intake',
    '/notifications',
  ];
  const beside = [
    '/business-relations/customers/default/finance',
    '/business-relations/customers/campaigns',
    '/business-relations/customers/import',
    '/business-relations/customers/reorganisation',
  ];
  const toDecide = ofKind('requirement').filter(
    ({ stage }) => stage === 'decision',
  );
  const readers: [string, string[]][] = [
    [
      'Åsa Berg',
      [
        ...lists,
        ...ofKind('requirement').map(caseOf),
        ...toDecide.map(answerOf),
      ],
    ],
    ['Erik Lind', ['/notifications', ...ofKind('dialogue').map(caseOf)]],
    ['Ebba Trana', ['/business-relations', ...ofKind('role').map(answerOf)]],
    [
      'Mikael Strömbäck',
      ['/notifications', ...beside, ...ofKind('role').map(caseOf)],
    ],
  ];

  const shown = new Set<string>();
  const inNotifications = new Set<string>();
  for (const [name, paths] of readers) {
    await test.step(`as ${name}`, async () => {
      const page = await enter(browser, name, { path: '/business-relations' });
      const happened = watch(page);
      for (const path of paths) {
        await page.goto(path);
        await settled(page);
        // Not ours, and shown first with rows that stand for what is to come.
        if (path === '/notifications') {
          await expect(page.getByText(elsewhere).first()).toBeVisible();
        }
        const words = await wordsOn(page);
        expect.soft(await markupOn(page), `${name}, ${path}`).toEqual([]);
        for (const field of fieldsWritten()) {
          if (!isShown(field, words)) continue;
          shown.add(field);
          if (path === '/notifications') inNotifications.add(field);
        }
      }
      expect.soft(happened, name).toEqual([]);
      await page.context().close();
    });
  }
  // Otherwise nothing was tried.
  expect.soft(fieldsWritten().filter(field => !shown.has(field))).toEqual([]);
  expect
    .soft([...inNotifications].filter(field => field.startsWith('title-')))
    .not.toEqual([]);

  await test.step('no cell of a file for a spreadsheet is a formula', async () => {
    const page = await enter(browser, 'Erik Lind', {
      path: '/business-relations',
    });
    for (const [list, name] of [
      ['cases', 'Export CSV'],
      ['customers', 'Export CSV'],
      ['customers/import', 'Export as a table'],
      ['findings', 'Export CSV'],
    ]) {
      await page.goto(`/business-relations/${list}`);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      const content = await readFile(await file.path(), 'utf8');
      const cells = [
        ...content
          .replace(/^\uFEFF/, '')
          .matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g),
      ].map(([, quoted, bare]) => quoted ?? bare);
      expect(cells.length).toBeGreaterThan(10);
      expect(cells.filter(cell => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual(
        [],
      );
      if (list === 'cases') {
        for (const formula of ["'=1+1", "'+1+1", "'-1+1", "'@SUM(1)", "'=1"]) {
          expect(cells).toContain(formula);
        }
      }
    }
    await page.context().close();
  });
});
