import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  minHeight: 48,
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 20px',
  backgroundColor: theme.palette.sheet,
  '& > h1': theme.typography.title,
}));

const Filter = styled('div')({ flex: 1, maxWidth: 460 });

interface Props {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onEnter: () => void;
  /** The focus goes back to the list. */
  readonly onLeave: () => void;
}

/** The title and the filter: / goes into it, Enter and ↓ to the rows, Esc clears it. */
export function DirectoryHead({ filter, onFilter, onEnter, onLeave }: Props) {
  const t = useWords('directory');
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onFilter('');
    onLeave();
  };
  useKeys([
    { chord: '/', label: t('act.filter'), act: () => field.current?.focus() },
    { chord: 'Escape', act: goBack },
  ]);
  useKeys(
    [
      { chord: 'Enter', act: onLeave, inFields: true },
      { chord: 'ArrowDown', act: onLeave, inFields: true },
      { chord: 'Escape', act: clear },
    ],
    { within: field },
  );
  return (
    <Head>
      <h1>{t('title')}</h1>
      <Filter>
        <TextInput
          ref={field}
          scale="small"
          value={filter}
          placeholder={t('filter')}
          startAdornment={<SearchIcon />}
          endAdornment={<KeyCap chord="/" />}
          inputProps={{ 'aria-label': t('filter'), maxLength: 120 }}
          onFocus={onEnter}
          onChange={(event) => onFilter(event.target.value)}
        />
      </Filter>
    </Head>
  );
}
