import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { LedgerFilter } from '../../../shared/domain/ledger/ledger.ts';
import type { Narrowing } from '../../../shared/slips/ledgers/column.ts';
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
  /** What can narrow this ledger besides words; nothing else is offered. */
  readonly narrowedBy: ReadonlySet<Narrowing>;
  readonly onFilter: (filter: LedgerFilter) => void;
  /** Enter leads on to the rows, and Esc once nothing is typed. */
  readonly onLeave: () => void;
}

type Part = Partial<Record<keyof LedgerFilter, string>>;

/** What narrows a ledger: words, the department, who wrote it down, open or closed. */
export function FilterBar({ filter, narrowedBy, onFilter, onLeave }: Props) {
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
      <Choices filter={filter} narrowedBy={narrowedBy} narrow={narrow} />
    </Bar>
  );
}

interface ChoicesProps {
  readonly filter: LedgerFilter;
  readonly narrowedBy: Props['narrowedBy'];
  readonly narrow: (part: Part) => void;
}

function Choices({ filter, narrowedBy, narrow }: ChoicesProps) {
  const choices = useChoices();
  return choices
    .filter(({ part }) => narrowedBy.has(part))
    .map(({ part, label, options }) => (
      <SelectBox
        key={part}
        label={label}
        value={filter[part] ?? ''}
        options={options}
        onChange={(chosen) => narrow({ [part]: chosen })}
      />
    ));
}

interface Choice {
  readonly part: Narrowing;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function useChoices(): readonly Choice[] {
  const t = useWords('ledgers');
  const words = useOrderWords();
  const staffName = useStaffName();
  const departments = Object.keys(useDesk((desk) => desk.departments));
  const staff = Object.keys(useDesk((desk) => desk.staff));
  return [
    {
      part: 'department',
      label: t('filter.department'),
      options: [
        { value: '', label: t('filter.everyDepartment') },
        ...departments.map((value) => ({ value, label: words.department(value) })),
      ],
    },
    {
      part: 'staff',
      label: t('filter.staff'),
      options: [
        { value: '', label: t('filter.everyStaff') },
        ...staff.map((value) => ({ value, label: staffName(value) })),
      ],
    },
    {
      part: 'state',
      label: t('filter.state'),
      options: (['', 'open', 'closed'] as const).map((value) => ({
        value,
        label: t(`filter.${value === '' ? 'every' : value}`),
      })),
    },
  ];
}
