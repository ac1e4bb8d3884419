import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract.ts';
import type { RefusalKind } from '../../../shared/refusal.ts';
import { useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ReasonSheet } from '../../ui/ReasonSheet.tsx';
import { useReasonStage } from '../../ui/use-reason-stage.ts';
import { useTakenText } from './use-taken-text.ts';

/** How a bundle that was refused can be taken in after all. */
export type Insistence = 'anew' | 'plain';

/** What can be insisted on; every other refusal is final. */
export const insistences: Partial<Record<RefusalKind, Insistence>> = {
  'bundle-conflict': 'anew',
  'mirror-broken': 'anew',
  'bundle-not-sealed': 'plain',
};

interface Props {
  readonly how: Insistence;
  readonly wish: Pick<InputOf<'bundles.take'>, 'path' | 'passphrase'>;
  /** The desk of the bundle; null when it could not be looked at. */
  readonly letter: string | null;
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/**
 * Takes a bundle in that was refused, once somebody has read what that does and said why.
 *
 * What is refused once more and can be insisted on too is asked beside it, so that both can be wished for together.
 */
export function InsistSheet({ how, wish, letter, onTaken, onClose }: Props) {
  const t = useWords('bundles');
  const invoke = useInvoke();
  const say = useTakenText();
  const progress = useMirror((mirror) => mirror.progress.bundle ?? null);
  const [hows, setHows] = useState<readonly Insistence[]>([how]);
  const { stage, run } = useReasonStage<OutputOf<'bundles.take'>>((taken) => say(letter, taken));
  const take = async (reason: string) => {
    const insisted = Object.fromEntries(hows.map((each) => [each, true]));
    const taken = await invoke('bundles.take', { ...wish, ...insisted, reason });
    const further = taken.ok ? undefined : insistences[taken.error.kind];
    if (further && !hows.includes(further)) setHows([...hows, further]);
    return taken;
  };
  const go = hows.length > 1 ? t('insist.both') : t(`insist.${how}.go`);
  return (
    <ReasonSheet
      title={go}
      effect={hows.map((each) => (
        <p key={each}>{t(`insist.${each}.effect`)}</p>
      ))}
      reason={{ label: t(`insist.${how}.reason`), hint: t('insist.reasonHint') }}
      submitLabel={go}
      working={t(`insist.${how}.working`)}
      progress={progress}
      stage={stage}
      onSubmit={(reason) => void run(take(reason))}
      onClose={() => (stage.kind === 'done' ? onTaken() : onClose())}
    />
  );
}
