import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Tests show whole pages in an app, which are loaded when they are shown: on a busy machine longer than a second.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** A browser tells lists when their end is seen; jsdom shows nothing, so nothing is ever seen. */
class NothingIsSeen implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}
window.IntersectionObserver ??= NothingIsSeen;

/**
 * jsdom lays nothing out, and asks every rule of every stylesheet about every element whose style somebody wants to
 * know: half the time of these tests (a profile), and more with each, since Material UI leaves an app's sheets behind.
 */
beforeEach(() => document.head.replaceChildren());
