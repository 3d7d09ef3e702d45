import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Combobox } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { useEffect, useState } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { described } from './described';
import { EntityChoice, useEntitySearch } from './useEntitySearch';

const nameIn = (ref: EntityRef) => ref.slice(ref.lastIndexOf('/') + 1);

/**
 * What was picked here keeps the name under which it was found. The page may know it only later, and a text that changes
 * while the field has the focus opens the list again: over what stands below, and with that hidden from a screen reader.
 */
const nameOf = (
  value: EntityRef | undefined,
  name: string | undefined,
  picked: EntityChoice | undefined,
): string => {
  if (!value) return '';
  return value === picked?.id ? picked.label : (name ?? nameIn(value));
};

/** What is chosen stays among the choices: a list that doesn't hold it would take it for none. */
const withChosen = (
  found: EntityChoice[],
  chosen: EntityChoice | undefined,
): EntityChoice[] =>
  chosen && !found.some(({ id }) => id === chosen.id)
    ? [...found, chosen]
    : found;

/**
 * A service, unit or person of the catalog, found by typing the beginning of a word of its name. `name` is what the
 * page already knows of `value`: nothing is asked to show it. An emptied field chooses nothing.
 */
export function EntityPicker(props: {
  label: string;
  of: 'subject' | 'service' | 'unit' | 'person';
  value?: EntityRef;
  name?: string;
  onChange: (ref: EntityRef | undefined, name: string | undefined) => void;
  isRequired?: boolean;
  problem?: string;
  description?: string;
}) {
  const { of, value, name, onChange, label, isRequired } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [picked, setPicked] = useState<EntityChoice>();
  const shown = nameOf(value, name, picked);
  const [text, setText] = useState(shown);
  const [typed, setTyped] = useState<string>();
  const { found, searching, failed } = useEntitySearch(of, typed);
  // What is chosen changes from outside, too: by the way back, and when its name is known.
  useEffect(() => setText(shown), [value, shown]);

  const chosen = value ? { id: value, label: shown } : undefined;
  const choices = withChosen(found ?? [], chosen);
  const nothing = found?.length === 0 && !searching;

  return (
    <Combobox
      label={label}
      {...described(
        props.problem,
        failed ? t('fields.pickerFailed') : props.description,
      )}
      secondaryLabel={isRequired ? t('fields.required') : null}
      isRequired={isRequired}
      placeholder={t('fields.typeAName')}
      options={
        nothing
          ? // The list's own words for "nothing" are English only.
            [
              ...choices,
              { id: '', label: t('fields.nothingFound'), disabled: true },
            ]
          : choices
      }
      loading={{ state: searching || !found ? 'loading' : 'idle' }}
      search={{
        mode: 'server',
        inputValue: text,
        onInputChange: next => {
          setText(next);
          // Putting the name of what was chosen into the field is no search.
          if (next !== shown) setTyped(next);
          if (next === '' && value) onChange(undefined, undefined);
        },
      }}
      // Opened by focus it would open again when a choice gives the focus back, and cover what is next.
      menuTrigger="input"
      onOpenChange={isOpen => {
        if (isOpen && typed === undefined) setTyped('');
      }}
      value={value ?? null}
      onChange={key => {
        const choice = choices.find(({ id }) => id === key);
        setPicked(choice);
        setText(choice?.label ?? '');
        if (choice?.id !== value) onChange(choice?.id, choice?.label);
      }}
    />
  );
}
