import { styled } from '@mui/material/styles';
import { useRef, type RefObject } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { ViewTabs } from '../../../ui/ViewTabs.tsx';
import { depositViews, type DepositView } from './deposit-views.ts';

const Filter = styled('div')({ width: 190, alignSelf: 'center' });

interface Props {
  readonly view: DepositView;
  readonly counts: Readonly<Record<DepositView, number>>;
  readonly onView: (view: DepositView) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly filter: RefObject<HTMLInputElement | null>;
  /** Out of the filter, into the list. */
  readonly onLeave: () => void;
}

/** The views of the deposits with their counts, and the filter. */
export function DepositViews({ view, counts, onView, text, onText, filter, onLeave }: Props) {
  const t = useWords('deposits');
  const box = useRef<HTMLDivElement>(null);
  useKeys(
    [
      { chord: 'Enter', inFields: true, act: onLeave },
      { chord: 'ArrowDown', inFields: true, act: onLeave },
      {
        chord: 'Escape',
        act: () => {
          onText('');
          onLeave();
        },
      },
    ],
    { within: box },
  );
  return (
    <ViewTabs
      label={t('views')}
      hasKeys={false}
      value={view}
      onChange={onView}
      views={depositViews.map((value) => ({
        value,
        label: t(`view.${value}`),
        count: counts[value],
        isLate: value === 'late' && counts.late > 0,
      }))}
      end={
        <Filter ref={box}>
          <TextInput
            ref={filter}
            scale="small"
            value={text}
            placeholder={t('filter')}
            inputProps={{ 'aria-label': t('filter'), maxLength: 120 }}
            endAdornment={<KeyCap chord="/" />}
            onChange={(event) => onText(event.target.value)}
          />
        </Filter>
      }
    />
  );
}
