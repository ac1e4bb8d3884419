import { styled } from '@mui/material/styles';
import { useRef, type ReactNode } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { SearchIcon } from '../../../ui/SearchIcon.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  minHeight: 44,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '6px 20px 0',
  color: theme.palette.ink2,
  whiteSpace: 'nowrap',
  '& > [data-part="filter"]': { flex: 1, maxWidth: 340 },
  '& > [data-part="keys"]': { marginLeft: 'auto', display: 'flex', gap: 4, alignItems: 'center' },
}));

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Enter or Esc in the empty box: into the list. */
  readonly onLeave: () => void;
  /** At the right: the keys of the list. */
  readonly keys: ReactNode;
}

/** The filter of a register and the keys of its list. */
export function Toolbar({ text, onText, onLeave, keys }: Props) {
  const t = useWords('lending');
  const box = useRef<HTMLInputElement>(null);
  useKeys([{ chord: '/', label: t('filter'), act: () => box.current?.focus() }]);
  useKeys(
    [
      { chord: 'Escape', act: () => (text === '' ? onLeave() : onText('')) },
      { chord: 'Enter', inFields: true, act: onLeave },
      { chord: 'ArrowDown', inFields: true, act: onLeave },
    ],
    { within: box },
  );
  return (
    <Bar>
      <div data-part="filter">
        <TextInput
          ref={box}
          scale="small"
          value={text}
          placeholder={t('filter')}
          startAdornment={<SearchIcon />}
          endAdornment={<KeyCap chord="/" />}
          inputProps={{ 'aria-label': t('filter'), maxLength: 120 }}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <span data-part="keys">{keys}</span>
    </Bar>
  );
}
