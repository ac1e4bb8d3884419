import { useMemo } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { unusedId } from '../form/unused-id.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
import { RegisterSetting } from './RegisterSetting.tsx';
import { useRegisterWords } from './use-register-words.ts';

/** The registers and their rules: what is lent, kept and let in, and what is asked for it. */
export function RegistersSection() {
  const settings = useWords('settings');
  const registers = useDesk((desk) => desk.registers);
  const rows = useMemo(() => Object.values(registers), [registers]);
  const columns = useRegisterColumns();
  const freeId = unusedId('register', Object.keys(registers));
  return (
    <RecordSection
      section="registers"
      right="edit rules"
      rows={rows}
      columns={columns}
      rowId={idOf}
      add={settings('add')}
      tall={5}
    >
      {({ chosen, ...place }) => (
        <RegisterSetting key={chosen?.id ?? freeId} id={chosen?.id ?? freeId} register={chosen} {...place} />
      )}
    </RecordSection>
  );
}

function useRegisterColumns() {
  const t = useWords('registers');
  const settings = useWords('settings');
  const words = useRegisterWords();
  return useMemo(
    () => [
      textColumn<Register>('name', t('column.name'), words.name, { width: 148 }),
      textColumn<Register>('behaviour', t('column.behaviour'), (row) => t(`behaviour.${row.behaviour}`), {
        width: 112,
      }),
      textColumn<Register>('prefix', t('column.prefix'), (row) => row.prefix, { width: 76 }),
      textColumn<Register>(
        'classes',
        t('column.classes'),
        (row) => row.classes.map(words.name).join(settings('or')),
        { flex: 1, minWidth: 120 },
      ),
      textColumn<Register>('due', t('column.due'), (row) => words.back(row), { width: 210 }),
      textColumn<Register>('state', t('column.state'), (row) => t(row.isActive ? 'isOn' : 'isOff'), {
        width: 92,
      }),
    ],
    [t, settings, words],
  );
}

function idOf({ id }: Register): string {
  return id;
}
