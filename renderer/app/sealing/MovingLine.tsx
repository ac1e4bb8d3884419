import { useInvoke, useMirror } from '../desk/desk-context.ts';
import { StopSheet } from '../reports/StopSheet.tsx';
import { useWords } from '../words/use-words.ts';
import { LongWork } from '../../ui/LongWork.tsx';

interface Props {
  readonly of: 'moving' | 'arriving';
  /** Whether somebody is being asked to stop it. */
  readonly isStopping: boolean;
  readonly onStopping: (isStopping: boolean) => void;
}

/** How far a desk is on its way out of this PC or into it; it stops once somebody has said so. */
export function MovingLine({ of, isStopping, onStopping }: Props) {
  const t = useWords('bundles');
  const invoke = useInvoke();
  const progress = useMirror((mirror) => mirror.progress.move ?? null);
  const goOn = () => onStopping(false);
  const stop = () => {
    goOn();
    // When it comes too late, what became of the desk is said all the same.
    void invoke('desk.stopMove', {});
  };
  return (
    <>
      <LongWork what={t(`move.working.${of}`)} progress={progress} onCancel={() => onStopping(true)} />
      {isStopping && (
        <StopSheet
          what={t(`move.working.${of}`)}
          words={{
            title: t('move.stop.title'),
            goOn: t('move.stop.goOn'),
            stop: t('move.stop.stop'),
            remark: t(`move.stop.${of}`),
          }}
          onStop={stop}
          onClose={goOn}
        />
      )}
    </>
  );
}
