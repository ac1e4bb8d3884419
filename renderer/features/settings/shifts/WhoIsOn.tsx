import { styled } from '@mui/material/styles';
import type { Staff } from '../../../../shared/domain/desk/staff.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { personDigits } from './RosterGrid.tsx';

const People = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  marginTop: 8,
  '& > span': { ...theme.typography.second, marginRight: 6, color: theme.palette.ink2 },
  '& > button': { ...theme.typography.second, minHeight: 30, padding: '0 10px' },
}));

interface Props {
  readonly label: string;
  readonly people: readonly Staff[];
  readonly on: readonly string[];
  readonly onTurn: (person: string) => void;
}

/** The people who may keep a shift, with the digit that ticks them in the chosen cell. */
export function WhoIsOn({ label, people, on, onTurn }: Props) {
  const nameOf = useStaffName();
  return (
    <People role="group" aria-label={label}>
      <span>{label}</span>
      {people.map(({ id }, index) => (
        <TickButton key={id} isTicked={on.includes(id)} onChange={() => onTurn(id)}>
          {personDigits[index] && <KeyCap chord={personDigits[index]} />}
          {nameOf(id)}
        </TickButton>
      ))}
    </People>
  );
}
