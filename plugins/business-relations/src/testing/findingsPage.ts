import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, within } from '@testing-library/react';
import { Backend } from './Backend';
import {
  counts,
  forked,
  found,
  inError,
  left,
  noManager,
  withoutCustomer,
} from './findings';

export const everything = [withoutCustomer, noManager, left, inError, forked];

export const backend = (findings = found(everything)) =>
  new Backend().answers(routes.findings, findings).answers(
    routes.findingCounts,
    counts({
      serviceWithoutCustomer: 12,
      noAccountManager: 1,
      holderLeft: 1,
      entityError: 3,
      fork: 1,
    }),
  );

/** The rows in their order; jsdom is as narrow as a phone, so they are a list. */
export const rows = async () => {
  const list = await screen.findByRole('list', {
    name: 'Findings and their remedies',
  });
  return within(list)
    .getAllByRole('listitem')
    .map(row => within(row));
};
