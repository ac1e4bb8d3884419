import { useRef, useState } from 'react';
import { classOf } from '../../../../shared/rules/registers.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { DoorFields } from './DoorFields.tsx';
import { focusNext } from './focus-next.ts';
import { OwnField } from './OwnField.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { TextRow } from './TextRow.tsx';
import { typedOf, wishOf, type ThingTyped } from './thing-form.ts';

interface Props {
  readonly register: Register;
  /** Null for one that is received now. */
  readonly thing: Thing | null;
  readonly onDone: () => void;
  readonly onLabel: (code: string) => void;
}

/** Receives a thing into its register, or corrects what is written of it. */
export function ThingForm({ register, thing, onDone, onLabel }: Props) {
  const t = useWords('lending');
  const { language } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(() => typedOf(register, thing));
  const [error, setError] = useState<Refusal | null>(null);
  const ofClass = classOf(register, typed.class);
  const type = (part: Partial<ThingTyped>) => setTyped((before) => ({ ...before, ...part }));
  async function save(withLabel: boolean): Promise<void> {
    const reply = await invoke('things.receive', { thing: wishOf(register, thing, typed, ofClass) });
    if (!reply.ok) return setError(reply.error);
    const { code } = reply.value;
    toast({ text: t('toast.saved', { code }) });
    if (withLabel) onLabel(code);
    onDone();
  }
  useKeys([
    { chord: 'Ctrl+Enter', label: t('form.save'), act: () => void save(thing === null), onButtons: true },
    { chord: 'Escape', label: t('card.cancel'), act: onDone },
  ]);
  useKeys([{ chord: 'Enter', inFields: true, act: () => void focusNext(form.current) }], { within: form });
  return (
    <PanelFrame
      title={
        thing
          ? t('form.editTitle', { code: thing.code })
          : t('form.newTitle', { register: (language === 'en' && register.latinName) || register.name })
      }
      foot={
        <>
          <Button chord="Escape" onClick={onDone}>
            {t('card.cancel')}
          </Button>
          <PrimaryButton chord="Ctrl+Enter" onClick={() => void save(thing === null)}>
            {t(thing ? 'form.save' : 'form.saveAndLabel')}
          </PrimaryButton>
        </>
      }
    >
      {error && <ErrorNote error={error} />}
      <div ref={form}>
        <FormGrid>
          <TextRow
            label={t('form.code')}
            hint={t('form.codeHint')}
            autoFocus
            value={typed.code}
            onType={(code) => type({ code })}
          />
          {register.classes.length > 1 && (
            <FormRow label={t('form.class')}>
              <Segmented
                scale="small"
                value={typed.class}
                onChange={(next) => type({ class: next })}
                options={register.classes.map(({ id, name, latinName }) => ({
                  value: id,
                  label: (language === 'en' && latinName) || name,
                }))}
              />
            </FormRow>
          )}
          <TextRow label={t('form.name')} value={typed.name} onType={(name) => type({ name })} />
          {ofClass?.hidesDoor ? (
            <DoorFields typed={typed} isKnown={thing !== null} onType={type} />
          ) : (
            <TextRow label={t('form.site')} value={typed.site} onType={(site) => type({ site })} />
          )}
          <TextRow label={t('form.cabinet')} value={typed.cabinet} onType={(cabinet) => type({ cabinet })} />
          <TextRow label={t('form.hook')} value={typed.hook} isNumber onType={(hook) => type({ hook })} />
          <TextRow
            label={t('form.pieces')}
            value={typed.pieces}
            isNumber
            onType={(pieces) => type({ pieces })}
          />
          <TextRow
            label={t('form.parts')}
            hint={t('form.partsHint')}
            value={typed.parts}
            onType={(parts) => type({ parts })}
          />
          {register.fields
            .filter((field) => field.of === 'thing')
            .map((field) => (
              <OwnField
                key={field.id}
                field={field}
                value={typed.values[field.id] ?? ''}
                onChange={(value) => type({ values: { ...typed.values, [field.id]: value } })}
              />
            ))}
          <TextRow label={t('form.note')} value={typed.note} onType={(note) => type({ note })} />
        </FormGrid>
      </div>
    </PanelFrame>
  );
}
