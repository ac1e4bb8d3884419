import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { countMethod } from '../../../../shared/domain/custody/stocktake.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { Count } from './count.ts';
import { useCabinets } from './use-places.ts';

const Box = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16, maxWidth: 640 });

const ALL = '';

interface Props {
  readonly register: Register;
  readonly onBegin: (cabinet: string | null, method: Count['method']) => void;
}

/** What is counted and how; the digit of the way begins. */
export function ChooseCount({ register, onBegin }: Props) {
  const t = useWords('stocktake');
  const cabinets = useCabinets(register.id);
  const [cabinet, setCabinet] = useState(ALL);
  return (
    <Box>
      <Note tone="accent">{t('blind')}</Note>
      {cabinets.length > 1 && (
        <FormGrid>
          <FormRow label={t('scope')}>
            <Segmented
              options={[ALL, ...cabinets].map((value) => ({
                value,
                label: value === ALL ? t('all') : t('cabinet', { cabinet: value }),
              }))}
              value={cabinet}
              onChange={setCabinet}
            />
          </FormRow>
        </FormGrid>
      )}
      <NumberedActs
        label={t('method')}
        acts={countMethod.options.map((method) => ({
          id: method,
          label: t(`methods.${method}`),
          remark: t(`methodHint.${method}`),
          act: () => onBegin(cabinet === ALL ? null : cabinet, method),
        }))}
      />
    </Box>
  );
}
