import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';
import { useStaff } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { Note } from '../../../ui/Note.tsx';
import { ChooseCount } from './ChooseCount.tsx';
import { newCount, type Count } from './count.ts';
import { endCount, putCount, useCount } from './count-store.ts';
import { CountHead } from './CountHead.tsx';
import { CountStage } from './CountStage.tsx';
import { EarlierCounts } from './EarlierCounts.tsx';
import { ResultStage, type CountResult } from './ResultStage.tsx';
import { SignStage } from './SignStage.tsx';
import { useCountScans } from './use-count-scans.ts';
import { useWhyNot } from './use-why-not.ts';

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > section': {
    flex: 1,
    minWidth: 0,
    overflow: 'auto',
    padding: '16px 20px',
    backgroundColor: theme.palette.sheet,
  },
}));

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** A blind count of a register: count, sign, and only then see and explain what differs. */
export function CountScreen({ register }: Props) {
  const { id } = register;
  const count = useCount(id);
  const staff = useStaff();
  const whyNot = useWhyNot();
  const [result, setResult] = useState<CountResult | null>(null);
  useCountScans(id);
  const begin = (cabinet: string | null, method: Count['method']) => {
    setResult(null);
    putCount(newCount({ register: id, cabinet, method, begunBy: staff.id, begunAt: momentNow() }));
  };
  const done = (written: CountResult) => {
    endCount(id);
    setResult(written);
  };
  return (
    <>
      <CountHead register={register} count={count} />
      <Columns>
        <section>
          {!count && result && <ResultStage result={result} onAgain={() => setResult(null)} />}
          {!count &&
            !result &&
            (whyNot === null ? <ChooseCount register={register} onBegin={begin} /> : <Note>{whyNot}</Note>)}
          {count &&
            (count.isSigning ? (
              <SignStage count={count} onDone={done} />
            ) : (
              <CountStage count={count} register={register} />
            ))}
        </section>
        {/* While it is blind nothing beside it tells what the last count found. */}
        {!count && <EarlierCounts register={id} />}
      </Columns>
    </>
  );
}
