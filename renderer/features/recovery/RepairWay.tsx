import { useState } from 'react';
import type { RecoveryReport } from '../../../shared/domain/rescue/health.ts';
import type { ReadOnlyHealth } from '../../app/health/use-health-sentence.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { RepairSheet } from './RepairSheet.tsx';
import { useWhoMay } from './use-who-may.ts';
import { Way } from './Way.tsx';

interface Props {
  readonly health: ReadOnlyHealth;
  readonly report: RecoveryReport | null;
}

/** Repairing the book and going on with it; whoever may not do it reads who may. */
export function RepairWay({ health, report }: Props) {
  const t = useWords('recovery');
  const whoMay = useWhoMay('repair the book');
  const [isOpen, setOpen] = useState(false);
  const blocked = whoMay ?? (report && !report.canRepair ? t('repair.cannot') : undefined);
  const begin = () => setOpen(true);
  useKeys([{ chord: '3', label: t('repair.act'), act: begin, when: () => blocked === undefined }]);
  return (
    <Way
      chord="3"
      title={t('repair.title')}
      text={t(`repair.text.${health.why}`)}
      act={
        <Button onClick={begin} blockedBecause={blocked}>
          {t('repair.act')}
        </Button>
      }
    >
      {isOpen && <RepairSheet onClose={() => setOpen(false)} />}
    </Way>
  );
}
