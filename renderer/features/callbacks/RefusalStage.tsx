import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import { useWords } from '../../app/words/use-words.ts';
import { NumberedActs } from '../../ui/NumberedActs.tsx';
import { Stage } from './Stage.tsx';

interface Props {
  readonly line: CallbackLine;
  readonly onRefused: (refusesFuture: boolean) => void;
  readonly onBack: () => void;
}

/** Whether somebody refuses only this once or every callback from now on. */
export function RefusalStage({ line, onRefused, onBack }: Props) {
  const t = useWords('callbacks');
  const isKnown = line.contact.personId !== null;
  return (
    <Stage title={t('refusalTitle')} onBack={onBack}>
      <NumberedActs
        label={t('refusalTitle')}
        acts={[
          { id: 'once', label: t('refusalOnce'), act: () => onRefused(false) },
          ...(isKnown
            ? [
                {
                  id: 'never',
                  label: t('refusalNever'),
                  remark: t('refusalNeverHint'),
                  act: () => onRefused(true),
                },
              ]
            : []),
        ]}
      />
      {!isKnown && <small>{t('refusalNobody')}</small>}
    </Stage>
  );
}
