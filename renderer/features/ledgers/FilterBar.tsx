import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { LedgerFilter } from '../../../shared/domain/ledger/ledger.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '6px 8px',
  padding: '8px 20px 2px',
});

const LONGEST_TEXT = 100;

interface Props {
  readonly filter: LedgerFilter;
  /** Nothing else can narrow this ledger. */
  readonly isTextOnly: boolean;
  readonly onFilter: (filter: LedgerFilter) => void;
  /** Enter leads on to the rows, and Esc once nothing is typed. */
  readonly onLeave: () => void;
}

type Part = Partial<Record<keyof LedgerFilter, string>>;

/** What narrows a ledger: words, the department, who wrote it down, open or closed. */
export function FilterBar({ filter, isTextOnly, onFilter, onLeave }: Props) {
  const t = useWords('ledgers');
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { text = '' } = filter;
  // What is left out does not matter; an empty choice is left out.
  const narrow = (part: Part) => {
    const all = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== '');
    onFilter(Object.fromEntries(all) as LedgerFilter); // states are chosen from its own list below
  };
  useKeys([{ chord: '/', label: t('filter.text'), act: () => field.current?.focus() }]);
  useKeys(
    [
      { chord: 'Enter', act: onLeave, inFields: true },
      { chord: 'Escape', act: onLeave },
    ],
    { within: bar },
  );
  useKeys([{ chord: 'Escape', act: () => narrow({ text: '' }), when: () => text !== '' }], { within: field });
  return (
    <Bar ref={bar} role="group" aria-label={t('filter.label')}>
      <TextInput
        ref={field}
        scale="small"
        value={text}
        placeholder={t('filter.text')}
        startAdornment={<SearchIcon />}
        endAdornment={<KeyCap chord="/" />}
        sx={{ flex: 1, minWidth: 160, maxWidth: 320 }}
        inputProps={{ 'aria-label': t('filter.text'), maxLength: LONGEST_TEXT }}
        onChange={({ target }) => narrow({ text: target.value })}
      />
      {!isTextOnly && <Choices filter={filter} narrow={narrow} />}
    </Bar>
  );
}

interface ChoicesProps {
  readonly filter: LedgerFilter;
  readonly narrow: (part: Part) => void;
}

function Choices({ filter, narrow }: ChoicesProps) {
  const { department = '', staff: by = '', state = '' } = filter;
  const t = useWords('ledgers');
  const words = useOrderWords();
  const staffName = useStaffName();
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  return (
    <>
      <SelectBox
        label={t('filter.department')}
        value={department}
        options={[
          { value: '', label: t('filter.everyDepartment') },
          ...Object.keys(departments).map((value) => ({ value, label: words.department(value) })),
        ]}
        onChange={(chosen) => narrow({ department: chosen })}
      />
      <SelectBox
        label={t('filter.staff')}
        value={by}
        options={[
          { value: '', label: t('filter.everyStaff') },
          ...Object.keys(staff).map((value) => ({ value, label: staffName(value) })),
        ]}
        onChange={(chosen) => narrow({ staff: chosen })}
      />
      <SelectBox
        label={t('filter.state')}
        value={state}
        options={(['', 'open', 'closed'] as const).map((value) => ({
          value,
          label: t(`filter.${value === '' ? 'every' : value}`),
        }))}
        onChange={(chosen) => narrow({ state: chosen })}
      />
    </>
  );
}
