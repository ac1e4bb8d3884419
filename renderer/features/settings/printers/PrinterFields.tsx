import { styled } from '@mui/material/styles';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { paper, PDF_PRINTER, printer, slipKind } from '../../../../shared/domain/printing/printer.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { PairField } from '../form/PairField.tsx';
import { PickField } from '../form/PickField.tsx';
import { TextField } from '../form/TextField.tsx';
import { TicksField } from '../form/TicksField.tsx';
import { charactersPerLine, type PrinterForm } from './printer-form.ts';
import { QueueField } from './QueueField.tsx';

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.meta,
  gridColumn: 2,
  color: theme.palette.ink3,
}));

const ways = ['tcp', 'system', 'file'] as const;
const chinese = printer.shape.chinese.options;
const cuts = printer.shape.cut.options;
// A test page is asked for by its own key and goes to the printer that is tested.
const printed = slipKind.exclude(['test']).options;
const set = { shouldDirty: true, shouldValidate: true } as const;

interface Props {
  readonly form: UseFormReturn<PrinterForm>;
  readonly id: string;
}

/** The fields of a printer; what does not concern its way or its paper is not shown. */
export function PrinterFields({ form, id }: Props) {
  const t = useWords('settings');
  const slips = useWords('slips');
  const printers = useDesk((desk) => desk.printers);
  const { errors } = form.formState;
  const [way, queue, chosenPaper, font, cut, prints] = useWatch({
    control: form.control,
    name: ['way', 'queue', 'paper', 'chinese', 'cut', 'prints'],
  });
  const millimetres = { unit: t('millimetres'), width: 100, isNumber: true };
  const perLine = charactersPerLine(chosenPaper);
  const others = Object.values(printers).filter((other) => other.id !== id);
  return (
    <>
      <TextField
        label={t('printer.name')}
        field={form.register('name')}
        wrong={errors.name && t('wrong.name')}
        width={240}
      />
      {id !== PDF_PRINTER && (
        <ChoiceField
          label={t('printer.way')}
          options={ways.map((value) => ({ value, label: t(`printer.ways.${value}`) }))}
          value={way}
          onChange={(value) => form.setValue('way', value, { shouldDirty: true })}
        />
      )}
      {way === 'tcp' && (
        <PairField
          label={t('printer.tcpLabel')}
          wrong={(errors.host && t('wrong.host')) ?? (errors.port && t('wrong.port'))}
          parts={[
            { label: t('printer.host'), field: form.register('host'), width: 200 },
            {
              label: t('printer.port'),
              field: form.register('port', { valueAsNumber: true }),
              width: 84,
              isNumber: true,
            },
          ]}
        />
      )}
      {way === 'system' && (
        <QueueField field={form.register('queue')} value={queue} wrong={errors.queue && t('wrong.queue')} />
      )}
      <ChoiceField
        label={t('printer.paper')}
        options={paper.options.map((value) => ({ value, label: slips(`paper.${value}`) }))}
        value={chosenPaper}
        onChange={(value) => form.setValue('paper', value, set)}
        wrong={errors.paper && t('wrong.paper')}
        beside={perLine !== null && t('printer.perLine', { count: perLine })}
      />
      {perLine !== null && (
        <ChoiceField
          label={t('printer.chinese')}
          options={chinese.map((value) => ({ value, label: t(`printer.chineseOf.${value}`) }))}
          value={font}
          onChange={(value) => form.setValue('chinese', value, set)}
          hint={t('printer.chineseHint')}
        />
      )}
      <PairField
        label={t('printer.place')}
        wrong={(errors.offsetXmm ?? errors.offsetYmm) && t('wrong.offset')}
        parts={[
          {
            label: t('printer.right'),
            field: form.register('offsetXmm', { valueAsNumber: true }),
            ...millimetres,
          },
          {
            label: t('printer.down'),
            field: form.register('offsetYmm', { valueAsNumber: true }),
            ...millimetres,
          },
        ]}
      />
      {perLine !== null && way !== 'file' && (
        <ChoiceField
          label={t('printer.cut')}
          options={cuts.map((value) => ({ value, label: t(`printer.cutOf.${value}`) }))}
          value={cut}
          onChange={(value) => form.setValue('cut', value, set)}
        />
      )}
      <TicksField
        label={t('printer.prints')}
        options={printed.map((value) => ({ value, label: slips(`slip.${value}`) }))}
        value={prints}
        onChange={(value) => form.setValue('prints', value, set)}
        hint={t('printer.printsHint')}
      />
      {others.length > 0 && id !== PDF_PRINTER && (
        <PickField
          label={t('printer.fallback')}
          field={form.register('fallback')}
          options={[
            { value: '', label: t('none') },
            ...others.map((other) => ({ value: other.id, label: other.name })),
          ]}
          beside={t('printer.fallbackHint')}
          width={200}
        />
      )}
      {id === PDF_PRINTER && <Line>{t('printer.inUse')}</Line>}
    </>
  );
}
