import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Container, Flex, Header, Text } from '@backstage/ui';
import { ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import readable from '../parts/Readable.module.css';
import { rootRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import styles from './PageFrame.module.css';

/**
 * Title, the plugin's four lists as tabs, and the page below them, which may begin with a sentence on what it is for; `alone`
 * leaves the lists away.
 */
export function PageFrame(props: {
  title: string;
  actions?: ReactNode;
  alone?: boolean;
  lead?: string;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = props.title;
  }, [props.title]);
  const tabs = [
    { id: 'work', label: t('work.title'), href: root },
    { id: 'cases', label: t('work.cases'), href: `${root}/cases` },
    { id: 'customers', label: t('work.customers'), href: `${root}/customers` },
    { id: 'findings', label: t('findings.title'), href: `${root}/findings` },
  ];
  // Without an id the header takes the tab whose address everything begins with; a page of no list has none.
  const active =
    tabs.slice(1).find(({ href }) => pathname.startsWith(href))?.id ??
    (pathname === root ? 'work' : 'none');
  return (
    <main className={readable.readable}>
      <Header
        className={styles.header}
        title={props.title}
        tabs={props.alone ? undefined : tabs}
        activeTabId={active}
        customActions={props.actions}
      />
      <Container pt="4" pb="8">
        {props.lead === undefined ? (
          props.children
        ) : (
          <Flex direction="column" gap="4">
            <Text as="p" color="secondary">
              {props.lead}
            </Text>
            {props.children}
          </Flex>
        )}
      </Container>
    </main>
  );
}
