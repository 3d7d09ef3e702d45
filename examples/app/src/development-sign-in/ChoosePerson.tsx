import { useState } from 'react';
import {
  appLanguageApiRef,
  discoveryApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Container,
  Flex,
  SearchField,
  Skeleton,
  Text,
} from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { matches, readPeople, type Person } from './people';
import { PeopleList } from './PeopleList';
import { signInTranslationRef } from './translation';

const SHOWN_AT_MOST = 60;

export const ChoosePerson = ({
  onChoose,
}: {
  onChoose(person: Person): void;
}) => {
  const { t } = useTranslationRef(signInTranslationRef);
  const discoveryApi = useApi(discoveryApiRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const [typed, setTyped] = useState('');
  const { value, error, loading, retry } = useAsyncRetry(
    () => readPeople(discoveryApi),
    [discoveryApi],
  );
  const found = value?.filter(person => matches(person, typed));

  return (
    <Container>
      <Flex direction="column" gap="4" my="6">
        <Text as="h1" variant="title-large">
          {t('title')}
        </Text>
        <Text color="secondary">{t('explanation')}</Text>
        <SearchField
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={setTyped}
        />
        {loading && <Skeleton height={240} aria-label={t('loading')} />}
        {error && (
          <Alert
            status="danger"
            title={t('failed')}
            description={error.message}
            customActions={<Button onPress={retry}>{t('again')}</Button>}
          />
        )}
        {found && (
          <PeopleList
            people={found.slice(0, SHOWN_AT_MOST)}
            locale={language === 'sv' ? 'sv' : 'en'}
            onChoose={onChoose}
          />
        )}
        {found?.length === 0 && (
          <Flex gap="3" align="center">
            <Text>{value?.length ? t('none') : t('empty')}</Text>
            {!value?.length && <Button onPress={retry}>{t('again')}</Button>}
          </Flex>
        )}
      </Flex>
    </Container>
  );
};
