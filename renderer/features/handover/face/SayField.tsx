import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, maxWidth: 860 });

const LONGEST = 500;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly onSay: (text: string) => void;
  readonly onCancel: () => void;
}

/** One line that is said to a matter: Enter saves it, Esc says nothing. */
export function SayField({ label, placeholder, onSay, onCancel }: Props) {
  const t = useWords('handover');
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const isBlank = text.trim() === '';
  const say = () => {
    if (!isBlank) onSay(text.trim());
  };
  useKeys(
    [
      { chord: 'Enter', label: t('face.save'), act: say, inFields: true },
      { chord: 'Escape', label: t('face.cancel'), act: onCancel },
    ],
    { within: box },
  );
  return (
    <Line ref={box}>
      <TextInput
        autoFocus
        scale="large"
        value={text}
        placeholder={placeholder}
        sx={{ flex: 1, minWidth: 260 }}
        inputProps={{ 'aria-label': label, maxLength: LONGEST }}
        onChange={({ target }) => setText(target.value)}
      />
      <Button scale="tall" chord="Enter" onClick={say}>
        {t('face.save')}
      </Button>
      <Button scale="tall" chord="Escape" onClick={onCancel}>
        {t('face.cancel')}
      </Button>
    </Line>
  );
}
