import { createCardExtension } from '@backstage/plugin-home-react';
import { ReactElement } from 'react';
import { businessRelationsPlugin } from '../plugin';
import { widget } from './widget';

/**
 * What is asked of the reader, for a home page in an app of the old frontend system.
 *
 * @public
 */
export const HomePageAskedOfMe: (props: { title?: string }) => ReactElement =
  businessRelationsPlugin.provide(
    createCardExtension<{ title?: string }>({
      name: 'HomePageAskedOfMe',
      ...widget,
    }),
  );
