import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import type { Problem } from '../../../shared/rules/problems.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const List = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: theme.zIndex.modal - 1,
  left: -1,
  right: -1,
  top: '100%',
  border: `1px solid ${theme.palette.edge}`,
  borderTop: 0,
  borderRadius: '0 0 4px 4px',
  backgroundColor: theme.palette.sheet,
  boxShadow: theme.palette.lift,
  '& > [aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeft: `3px solid ${theme.palette.accent}`,
  },
}));

const Option = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 32,
  padding: '0 10px',
  cursor: 'pointer',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span:first-of-type': { width: 64, flex: 'none', color: theme.palette.ink3 },
  '& > kbd': { marginLeft: 'auto' },
  '&[aria-selected="true"]': {
    paddingLeft: 7,
    backgroundColor: theme.palette.accentTint,
    borderLeft: `3px solid ${theme.palette.accent}`,
  },
}));

interface Props {
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly marked: number;
  readonly nameOf: (problem: Problem) => string;
  readonly onTake: (problem: Problem) => void;
  readonly onMark: (index: number) => void;
}

/** The coded problems that the first word may mean. */
export function ProblemList({ id, problems, marked, nameOf, onTake, onMark }: Props) {
  const t = useWords('intake');
  return (
    <List id={id} role="listbox" aria-label={t('what.codes')} onMouseDown={(event) => event.preventDefault()}>
      {problems.map((problem, index) => (
        <Option
          key={problem.code}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onClick={() => onTake(problem)}
          onMouseMove={() => onMark(index)}
        >
          <span>{problem.key}</span>
          <span>{nameOf(problem)}</span>
          {index === marked && <KeyCap chord="Enter" />}
        </Option>
      ))}
    </List>
  );
}
