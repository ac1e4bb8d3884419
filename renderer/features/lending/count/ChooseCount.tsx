import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { countMethod } from '../../../../shared/domain/custody/stocktake.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import type { Count } from './count.ts';
import { useCabinets } from './use-places.ts';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  maxWidth: 640,
  '& > h2': { ...theme.typography.rowTitle, margin: 0 },
}));

interface Props {
  readonly register: Register;
  readonly onBegin: (cabinet: string | null, method: Count['method']) => void;
}

/** What is counted and then how, a digit each; a register without cabinets is counted as a whole. */
export function ChooseCount({ register, onBegin }: Props) {
  const t = useWords('stocktake');
  const cabinets = useCabinets(register.id);
  const hasChoice = cabinets.length > 1;
  const [scope, setScope] = useState<{ readonly cabinet: string | null } | null>(null);
  const chosen = scope ?? (hasChoice ? null : { cabinet: null });
  const nameOf = (cabinet: string | null) => (cabinet === null ? t('all') : t('cabinet', { cabinet }));
  const title = chosen && hasChoice ? `${nameOf(chosen.cabinet)} · ${t('method')}` : t('method');
  return (
    <Box>
      <Note tone="accent">{t('blind')}</Note>
      <h2>{chosen ? title : t('scope')}</h2>
      {chosen ? (
        <NumberedActs
          key="method"
          label={title}
          acts={[
            ...countMethod.options.map((method) => ({
              id: method,
              label: t(`methods.${method}`),
              remark: t(`methodHint.${method}`),
              act: () => onBegin(chosen.cabinet, method),
            })),
            ...(hasChoice ? [{ id: 'back', label: t('otherScope'), act: () => setScope(null) }] : []),
          ]}
        />
      ) : (
        <NumberedActs
          key="scope"
          label={t('scope')}
          acts={[null, ...cabinets].map((cabinet) => ({
            id: cabinet ?? 'all',
            label: nameOf(cabinet),
            act: () => setScope({ cabinet }),
          }))}
        />
      )}
    </Box>
  );
}
