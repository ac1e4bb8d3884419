import { useState } from 'react';
import type { Loan } from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { ReasonStage } from './ReasonStage.tsx';
import { useExtend } from './use-extend.ts';

interface Props {
  readonly loan: Loan;
  readonly onDone: () => void;
}

/** Extends one thing of a lending, with a reason that may stay empty; a refusal stays to be read. */
export function ExtendStage({ loan: { number, code }, onDone }: Props) {
  const t = useWords('lending');
  const extend = useExtend();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (reason: string) => {
    const refused = await extend(number, code, reason);
    setRefusal(refused);
    if (!refused) onDone();
  };
  return (
    <>
      <ReasonStage
        title={t('slip.extend', { code })}
        isFree
        onReason={(reason) => void run(reason)}
        onBack={onDone}
      />
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}
