import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Foot } from '../Foot.tsx';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';

interface Props {
  readonly told: number;
  readonly all: number;
  readonly onRefuse: () => void;
  readonly onCheck: () => void;
}

/** How far it is, and the two ways on: not to take over, or to the check when every line was told. */
export function FaceFoot({ told, all, onRefuse, onCheck }: Props) {
  const t = useWords('handover');
  const whyNot = useWhyNot();
  const left = all - told;
  return (
    <Foot>
      <span>
        <b>{t('face.progress', { told, all })}</b>
      </span>
      <p>{t('face.saved')}</p>
      <Button chord="9" onClick={onRefuse} blockedBecause={whyNot ?? undefined}>
        {t('face.refuse')}
      </Button>
      <Button
        chord="Ctrl+Enter"
        tone={left === 0 ? 'primary' : 'plain'}
        scale="tall"
        onClick={onCheck}
        blockedBecause={left > 0 ? t('face.left', { count: left }) : undefined}
      >
        {t('face.toCheck')}
      </Button>
    </Foot>
  );
}
