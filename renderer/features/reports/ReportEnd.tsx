import { useId, type ReactNode } from 'react';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** The period, before the acts. */
  readonly children: ReactNode;
  readonly onPrint: () => void;
  readonly onExport: () => void;
}

/** The acts of a report at the right of its head: Ctrl P prints, Ctrl E exports. */
export function ReportEnd({ children, onPrint, onExport }: Props) {
  const t = useWords('reports');
  const whoMay = useWhoMay('export lists');
  const reason = useId();
  useKeys([
    { chord: 'Ctrl+P', label: t('print'), act: onPrint, when: () => whoMay === null },
    { chord: 'Ctrl+E', label: t('exportIt'), act: onExport, when: () => whoMay === null },
  ]);
  return (
    <>
      {children}
      <Button
        scale="small"
        chord="Ctrl+P"
        onClick={onPrint}
        blockedBecause={whoMay !== null && <span id={reason}>{t('onlyRoles', { roles: whoMay })}</span>}
      >
        {t('print')}
      </Button>
      <Button
        tone="primary"
        scale="small"
        chord="Ctrl+E"
        onClick={onExport}
        blockedBy={whoMay === null ? undefined : reason}
      >
        {t('exportIt')}
      </Button>
    </>
  );
}
