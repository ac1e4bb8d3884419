import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { withCode, withoutCode, type Count } from './count.ts';
import { changeCount } from './count-store.ts';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  maxWidth: 640,
});

interface Props {
  readonly count: Count;
  /** False where other fields stand beside it: Ctrl Z is then its own only while it has the focus. */
  readonly isMain?: boolean;
}

/** The box for codes that are typed; what is scanned needs no box. Ctrl Z takes back the last one. */
export function CodeBox({ count, isMain = true }: Props) {
  const t = useWords('stocktake');
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const last = count.codes.at(-1);
  const add = () => {
    changeCount(count.register, (now) => withCode(now, typed));
    setTyped('');
  };
  const takeBack = () => {
    if (last !== undefined) changeCount(count.register, (now) => withoutCode(now, last));
  };
  useKeys([{ chord: 'Enter', act: add, inFields: true, when: () => typed.trim() !== '' }], { within: box });
  // While something is typed Ctrl Z takes back the typing.
  useKeys(
    [
      {
        chord: 'Ctrl+Z',
        label: t('takeBack'),
        act: takeBack,
        when: () => typed === '' && last !== undefined,
      },
    ],
    isMain ? {} : { within: box },
  );
  return (
    <Line ref={box}>
      <TextInput
        autoFocus={isMain}
        scale={isMain ? 'large' : 'normal'}
        value={typed}
        sx={{ flex: 1, minWidth: 240 }}
        inputProps={{ 'aria-label': t('code'), placeholder: t('code'), maxLength: 60 }}
        onChange={({ target }) => setTyped(target.value)}
      />
      {isMain && last !== undefined && (
        <Button chord="Ctrl+Z" onClick={takeBack}>
          {t('takeBack')}
        </Button>
      )}
    </Line>
  );
}
