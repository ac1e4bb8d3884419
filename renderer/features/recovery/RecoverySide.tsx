import { styled } from '@mui/material/styles';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import type { RecoveryReport } from '../../../shared/domain/rescue/health.ts';
import { useSession } from '../../app/desk/desk-context.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useRowText } from '../../app/orders/use-row-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ListLine } from '../../ui/ListLine.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';

const SHOWN = 9;
const WIDTH = 356;

const Quiet = styled('p')(({ theme }) => ({ color: theme.palette.ink2, lineHeight: '24px' }));

const Technical = styled('ul')(({ theme }) => ({
  ...theme.typography.meta,
  lineHeight: '20px',
  color: theme.palette.ink2,
  overflowWrap: 'anywhere',
}));

interface Props {
  readonly rows: readonly OrderRow[];
  readonly report: RecoveryReport | null;
  readonly onPrint: () => void;
}

/** What must go on by word of mouth, the parked calls, and the lines for whoever comes to help. */
export function RecoverySide({ rows, report, onPrint }: Props) {
  const t = useWords('recovery');
  const words = useOrderWords();
  const text = useRowText();
  const { parked } = useSession();
  return (
    <SidePanel label={t('open')} width={WIDTH}>
      <Section title={t('open')} aside={rows.length > 0 ? t('openAside') : undefined}>
        {rows.length === 0 && <Quiet>{t('openNone')}</Quiet>}
        {rows.slice(0, SHOWN).map(({ order }) => (
          <ListLine
            key={order.number}
            lead={words.number(order.number)}
            leadWidth={76}
            end={text.step(order)}
          >
            {order.place.name} {order.contact.name}
          </ListLine>
        ))}
        {rows.length > SHOWN && <Quiet>{t('openMore', { count: rows.length - SHOWN })}</Quiet>}
        {rows.length > 0 && (
          <Button scale="small" chord="Ctrl+P" onClick={onPrint}>
            {t('openPrint')}
          </Button>
        )}
      </Section>
      <Section title={t('parked')} aside={parked > 0 ? t('parkedCount', { count: parked }) : undefined}>
        <Quiet>{t(parked > 0 ? 'parkedText' : 'parkedNone')}</Quiet>
      </Section>
      {report && report.technical.length > 0 && (
        <Section title={t('technical')} end={report.reference}>
          <Technical>
            {report.technical.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Technical>
        </Section>
      )}
    </SidePanel>
  );
}
