import { styled } from '@mui/material/styles';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { countRows } from '../../../../shared/domain/shift/count-rows.ts';
import type { PreparedGroup } from './use-prepare.ts';

const Nav = styled('nav')(({ theme }) => ({
  width: 204,
  flex: 'none',
  overflow: 'auto',
  padding: '8px 0',
  backgroundColor: theme.palette.paper,
  borderRight: `1px solid ${theme.palette.line}`,
  '& > p': { ...theme.typography.meta, padding: '12px 16px', color: theme.palette.ink3 },
  '@media (max-width: 1150px)': { width: 168 },
}));

const Group = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: '100%',
  minHeight: 36,
  padding: '4px 16px',
  textAlign: 'left',
  border: 0,
  background: 'none',
  color: theme.palette.ink,
  cursor: 'pointer',
  'html &:focus': { outlineOffset: -2 },
  '& > span:last-of-type': {
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    color: theme.palette.ink2,
  },
  '&[aria-current="true"]': {
    fontWeight: 700,
    backgroundColor: theme.palette.sheet,
    boxShadow: `inset 3px 0 0 ${theme.palette.accent}`,
  },
}));

const Resting = styled(Group)({ cursor: 'default' });

interface Props {
  readonly groups: readonly PreparedGroup[];
  readonly current: string | null;
  readonly seen: number;
  readonly onChoose: (key: string) => void;
}

/** The groups with what was looked at of each; a group opens at its first line. */
export function GroupNav({ groups, current, seen, onChoose }: Props) {
  const t = useWords('handover');
  const shift = useWords('shift');
  const rows = useDesk((desk) => countRows(desk).length);
  const all = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Nav aria-label={t('prepare.groups')}>
      {groups.map(({ group, lines, done }) => (
        <Group
          key={group}
          type="button"
          tabIndex={-1}
          aria-current={lines.some(({ key }) => key === current)}
          onClick={() => lines[0] && onChoose(lines[0].key)}
        >
          <span>{shift(`group.${group}`)}</span>
          <span>{t('prepare.of', { done, all: lines.length })}</span>
        </Group>
      ))}
      <Resting as="div">
        <span>{t('prepare.counting')}</span>
        <span>{rows}</span>
      </Resting>
      <p>
        {t('prepare.remark', { count: all })}
        {all > 0 && ` ${t('prepare.done', { count: seen })}`}
      </p>
      <p>{t('prepare.countingHint')}</p>
    </Nav>
  );
}
