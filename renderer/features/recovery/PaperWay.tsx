import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Way } from './Way.tsx';

interface Props {
  readonly openOrders: number;
  readonly onPrint: () => void;
}

/** Going on with paper: the list of what is open, for whoever has no screen to look at. */
export function PaperWay({ openOrders, onPrint }: Props) {
  const t = useWords('recovery');
  const mayPrint = openOrders > 0;
  useKeys([
    { chord: '1', label: t('paper.act'), act: onPrint, when: () => mayPrint },
    { chord: 'Ctrl+P', label: t('openPrint'), act: onPrint, when: () => mayPrint },
  ]);
  return (
    <Way
      chord="1"
      title={t('paper.title')}
      text={mayPrint ? t('paper.text', { count: openOrders }) : t('paper.none')}
      act={
        mayPrint && (
          <Button tone="primary" chord="Ctrl+P" onClick={onPrint}>
            {t('paper.act')}
          </Button>
        )
      }
    />
  );
}
