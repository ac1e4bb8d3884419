import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import { PDF_PRINTER, type Printer } from '../../../../shared/domain/printing/printer.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useMayEdit } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import type { Saving } from '../form/use-saving.ts';
import { newPrinter, printerForm, readPrinter, writePrinter, type PrinterForm } from './printer-form.ts';
import { PrinterFields } from './PrinterFields.tsx';

interface Props {
  readonly id: string;
  /** Null while a new one is written. */
  readonly printer: Printer | null;
  readonly saving: Saving;
  /** After saving a new one, or leaving it: the record to show. */
  readonly onDone: (id: string) => void;
  /** Whether the form differs from what is saved. */
  readonly onChanged: (isChanged: boolean) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** One printer: its form, its test page, and its removal. */
export function PrinterSetting({ id, printer, saving, onDone, onChanged, ref }: Props) {
  const t = useWords('settings');
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const isInUse = useDesk((desk) => Object.values(desk.printers).some((other) => other.fallback === id));
  const values = useMemo(() => (printer ? readPrinter(printer) : newPrinter), [printer]);
  const form = useForm<PrinterForm>({
    resolver: zodResolver(printerForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { isDirty } = form.formState;
  useEffect(() => onChanged(isDirty), [onChanged, isDirty]);

  const submit = form.handleSubmit(async (wish) => {
    if (!(await saving.save(id, invoke('printers.save', { printer: writePrinter(id, wish) })))) return;
    form.reset(wish, SAVED);
    if (!printer) onDone(id);
  });
  const remove = async (gone: Printer) => {
    if (!(await saving.save(id, invoke('printers.remove', { printerId: id })))) return;
    toast({
      text: t('removed', { name: gone.name }),
      undo: () => void saving.save(id, invoke('printers.save', { printer: gone })),
    });
  };
  const mayRemove = mayEdit && printer !== null && id !== PDF_PRINTER && !isInUse;

  return (
    <SettingForm
      label={printer?.name ?? t('newOne')}
      of={id}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      startsHere={printer === null}
      ref={ref}
      acts={
        <>
          {mayRemove && <Button onClick={() => void remove(printer)}>{t('remove')}</Button>}
          {!printer && <Button onClick={() => onDone('')}>{t('leaveNew')}</Button>}
        </>
      }
    >
      <PrinterFields form={form} id={id} />
    </SettingForm>
  );
}
