import { styled } from '@mui/material/styles';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useMayEdit } from './edit-context.ts';
import { SettingGrid } from './SettingGrid.tsx';
import type { Saving } from './use-saving.ts';

const Form = styled('form')({ padding: '12px 0 4px', '& > :first-of-type': { padding: '0 20px' } });

// The save stays in sight while a long form scrolls; it stands in line with the fields.
const Foot = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  padding: '10px 20px 10px 140px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.sheet,
  '& > div:first-of-type': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 },
}));

interface Props {
  readonly label: string;
  /** The record, by the name under which `saving` knows it. */
  readonly of: string;
  readonly saving: Saving;
  readonly isChanged: boolean;
  readonly onSubmit: () => void;
  /** False where several forms share the screen: Ctrl Enter then saves the one with the focus. */
  readonly isOnly?: boolean;
  /** Takes the focus: a new record is written. */
  readonly startsHere?: boolean;
  /** Further acts beside the save. */
  readonly acts?: ReactNode;
  readonly ref?: Ref<HTMLFormElement>;
  readonly children: ReactNode;
}

/** A form of the settings: Enter goes to the next field, Ctrl Enter saves, and what became of it stands below. */
export function SettingForm(props: Props) {
  const {
    label,
    of,
    saving,
    isChanged,
    onSubmit,
    isOnly = true,
    startsHere = false,
    acts,
    ref,
    children,
  } = props;
  const t = useWords('settings');
  const format = useFormat();
  const mayEdit = useMayEdit();
  const within = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (startsHere) within.current?.querySelector('input')?.focus();
  }, [startsHere]);
  const savedAt = saving.savedAt(of);
  const refusal = saving.refusal(of);
  useKeys(
    mayEdit ? [{ chord: 'Ctrl+Enter', label: t('save'), act: onSubmit }] : [],
    isOnly ? {} : { within },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <div ref={within}>
      <Form aria-label={label} onSubmit={submit} onKeyDown={goToNext} noValidate {...(ref ? { ref } : {})}>
        <SettingGrid>{children}</SettingGrid>
        <Foot>
          <div>
            {mayEdit && (
              <Button tone="primary" chord="Ctrl+Enter" onClick={onSubmit}>
                {t('save')}
              </Button>
            )}
            {acts}
            <span role="status">
              {isChanged ? t('unsaved') : savedAt !== null && t('saved', { time: format.seconds(savedAt) })}
            </span>
          </div>
          {refusal && <ErrorNote error={refusal} />}
        </Foot>
      </Form>
    </div>
  );
}

/** Enter in a line of text goes on to the next control (ux 3.1). */
function goToNext(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const controls = [...currentTarget.querySelectorAll<HTMLElement>('input, select, button, [tabindex="0"]')];
  controls[controls.indexOf(target) + 1]?.focus();
}
