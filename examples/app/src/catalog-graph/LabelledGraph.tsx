import {
  CatalogGraphPage,
  EntityCatalogGraphCard,
} from '@backstage/plugin-catalog-graph';
import { RelationLabel } from '@business-relations/backstage-plugin-business-relations';
import { ComponentProps } from 'react';

type Card = ComponentProps<typeof EntityCatalogGraphCard>;
type Page = ComponentProps<typeof CatalogGraphPage>;

/** The graph calls this as a function, for some edges and not for others: what uses hooks has to be an element of its own. */
const renderLabel: Card['renderLabel'] = ({ edge }) => (
  <RelationLabel edge={edge} />
);

/** The graph on an entity's page, with our relations in words. */
export const LabelledCard = (props: Card) => (
  <EntityCatalogGraphCard {...props} renderLabel={renderLabel} />
);

/** The same as a page of its own. */
export const LabelledPage = (props: Page) => (
  <CatalogGraphPage {...props} renderLabel={renderLabel} />
);
