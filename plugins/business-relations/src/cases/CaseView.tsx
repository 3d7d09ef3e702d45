import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Grid } from '@backstage/ui';
import { Section } from '../parts/Section';
import { StageBar } from '../parts/StageBar';
import { businessRelationsTranslationRef } from '../translation';
import { CaseActions } from './actions/CaseActions';
import { AskedList } from './AskedList';
import { CaseBanners } from './CaseBanners';
import { CaseContent } from './CaseContent';
import { CaseFacts } from './CaseFacts';
import { CaseHistory } from './CaseHistory';
import { CaseLinks } from './CaseLinks';
import { CaseOnPage } from './CaseOnPage';

/** A case of any kind from plain data: where it stands, what is asked of whom, what it is about, how it came to this. */
export function CaseView({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { stages, stage } = on.answer.line.description;
  return (
    <Flex direction="column" gap="4">
      <CaseBanners on={on} />
      <StageBar stages={stages} stage={stage} />
      <Grid.Root columns={{ initial: '1', md: '12' }} gap="4">
        <Grid.Item colSpan={{ initial: '1', md: '8' }}>
          <Flex direction="column" gap="4">
            <Section title={t('cases.asked')}>
              <Flex direction="column" gap="3">
                <AskedList on={on} />
                <CaseActions on={on} />
              </Flex>
            </Section>
            <Section title={t('cases.content')}>
              <CaseContent on={on} />
            </Section>
            <Section title={t('cases.history')}>
              <CaseHistory on={on} />
            </Section>
          </Flex>
        </Grid.Item>
        <Grid.Item colSpan={{ initial: '1', md: '4' }}>
          <Flex direction="column" gap="4">
            <Section title={t('cases.facts')}>
              <CaseFacts on={on} />
            </Section>
            <Section title={t('cases.links')}>
              <CaseLinks on={on} />
            </Section>
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
}
