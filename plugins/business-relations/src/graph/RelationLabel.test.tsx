import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { relationsOfRole } from '@business-relations/backstage-plugin-business-relations-common';
import { screen } from '@testing-library/react';
import {
  businessRelationPairs,
  businessRelationTypes,
  RelationLabel,
} from '../index';

it('the graph is told all six relations, each with its way back', () => {
  expect(businessRelationPairs).toEqual(
    Object.values(relationsOfRole).map(({ has, of }) => [has, of]),
  );
  expect(businessRelationTypes).toHaveLength(6);
});

it.each([
  [['hasCustomer', 'customerOf'], 'has as customer / is customer of'],
  [['ownerOf', 'ownedBy'], 'ownerOf / ownedBy'],
])('names the relations of an edge: %j', async (relations, name) => {
  await renderInTestApp(
    <TestApiProvider apis={[[translationApiRef, MockTranslationApi.create()]]}>
      <svg>
        <RelationLabel edge={{ relations }} />
      </svg>
    </TestApiProvider>,
  );
  expect(await screen.findByText(name)).toBeInTheDocument();
});
