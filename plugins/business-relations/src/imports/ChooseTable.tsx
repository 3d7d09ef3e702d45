import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Checkbox, Flex, Text, TextField } from '@backstage/ui';
import { useRef } from 'react';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Imports.module.css';

/** The file, the name by which it is known the next time, and the look at what it would bring. */
export function ChooseTable(props: {
  file: string | undefined;
  name: string;
  setName: (name: string) => void;
  bringLacking: boolean;
  setBringLacking: (bring: boolean) => void;
  choose: (file: File) => void;
  look: () => void;
  isBusy: boolean;
}) {
  const { file, name, setName, choose, look, isBusy } = props;
  const { bringLacking, setBringLacking } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t('imports.table')}>
      <Flex direction="column" gap="4" align="start">
        <Text as="p">{t('imports.tableText')}</Text>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".csv,.tsv,.txt,.yaml,.yml"
          aria-label={t('imports.file')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) choose(chosen);
            // The same file again, mended meanwhile, is another choice.
            target.value = '';
          }}
        />
        <Flex gap="3" align="center">
          <Button variant="secondary" onPress={() => input.current?.click()}>
            {t('imports.choose')}
          </Button>
          <Text>{file ?? t('imports.noFile')}</Text>
        </Flex>
        <TextField
          label={t('imports.name')}
          description={t('imports.nameText')}
          value={name}
          onChange={setName}
          isRequired
          secondaryLabel={t('fields.required')}
        />
        <Checkbox isSelected={bringLacking} onChange={setBringLacking}>
          <span className={styles.choice}>
            {t('imports.bringLacking')}
            <Text variant="body-small" color="secondary">
              {t('imports.bringLackingText')}
            </Text>
          </span>
        </Checkbox>
        <Button
          variant="primary"
          isPending={isBusy}
          isDisabled={!file || !name.trim()}
          onPress={look}
        >
          {t('imports.look')}
        </Button>
        <div role="status">
          {isBusy && <Text as="p">{t('imports.looking')}</Text>}
        </div>
      </Flex>
    </Section>
  );
}
