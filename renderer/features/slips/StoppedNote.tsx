import { styled } from '@mui/material/styles';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { otherPrinters, type StoppedPrinter } from './select-slips.ts';
import { useSlipWords } from './use-slip-words.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 12px',
  padding: '6px 8px 6px 5px',
  '& > div:first-of-type': { flex: '1 1 220px', color: theme.palette.ink },
  '& > div:last-of-type': { display: 'flex', gap: 12 },
  '& b': { display: 'block' },
}));

interface Props {
  readonly stopped: StoppedPrinter;
  readonly onResume: () => void;
  readonly onReroute: (printerId: string) => void;
}

/** A printer that has stopped: why, how many wait, and the two ways on. */
export function StoppedNote({ stopped, onResume, onReroute }: Props) {
  const t = useWords('slips');
  const say = useSlipWords();
  const printers = useDesk((desk) => desk.printers);
  const instead = otherPrinters(printers, stopped.printerId)[0];
  return (
    <Note tone="soon" isNews>
      <Row>
        <div>
          <b>
            {say.trouble(stopped.failed)}
            {t('stuck.join')}
            {t('stuck.waiting', { count: stopped.waiting.length })}
          </b>
          {t('stuck.safe')}
        </div>
        <div>
          {instead && (
            <Button scale="small" onClick={() => onReroute(instead.id)}>
              {t('stuck.reroute', { printer: instead.name })}
            </Button>
          )}
          <Button scale="small" tone="primary" chord="Alt+P" onClick={onResume}>
            {t('stuck.resume')}
          </Button>
        </div>
      </Row>
    </Note>
  );
}
