import { defineConfig } from '@playwright/test';

/**
 * Against a product that runs already: `npm run test:browser` starts one. To walk through it by hand, start one with
 * `npm start` and give its address in BUSINESS_RELATIONS_URL.
 */
export default defineConfig({
  testDir: '.',
  // Each on a product of its own: they differ in the catalog that it was started with.
  projects: [
    {
      name: 'sample',
      testMatch: '**/*.spec.ts',
      testIgnore: [
        'newcomer/**',
        'installed/**',
        'integrated/**',
        'upgraded/**',
      ],
    },
    { name: 'newcomer', testMatch: 'newcomer/*.spec.ts' },
    // In an app that `npm run test:install` has made and installed us into.
    { name: 'installed', testMatch: 'installed/*.spec.ts' },
    { name: 'integrated', testMatch: 'integrated/*.spec.ts' },
    { name: 'upgraded', testMatch: 'upgraded/*.spec.ts' },
  ],
  outputDir: '../../test-results',
  // The people of a test share one organisation: tests change it for each other.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.BUSINESS_RELATIONS_URL ?? 'http://localhost:7007',
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    // A fifth of the time goes into a trace. For one: npm run test:browser -- NAME --trace on
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium's own sandbox does not work for root, as in most containers.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
