import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const Place = styled('div')({ padding: '8px 14px 12px 14px' });

interface Props {
  /** Answers false when nobody has the number. */
  readonly onChoose: (staff: string) => boolean;
}

/** The staff number of somebody who has no digit of their own. */
export function StaffNumber({ onChoose }: Props) {
  const t = useWords('lock');
  const say = useRefusalText();
  const [number, setNumber] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const goOn = () => {
    const staff = number.normalize('NFKC').trim();
    if (staff !== '' && !onChoose(staff)) setUnknown(staff);
  };
  useKeys([{ chord: 'Enter', act: goOn, inFields: true }], { within: place });
  return (
    <Place ref={place}>
      <FormGrid>
        <FormRow
          label={t('number')}
          hint={t('numberHint')}
          error={unknown !== null && say({ kind: 'staff-unknown', what: unknown })}
        >
          <TextInput
            autoFocus
            value={number}
            onChange={(event) => {
              setNumber(event.target.value);
              setUnknown(null);
            }}
          />
        </FormRow>
      </FormGrid>
    </Place>
  );
}
