import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';

const Body = styled('div')({
  display: 'grid',
  gap: 12,
  padding: '16px 20px 20px',
  '& > ol': { margin: 0, paddingLeft: 24, listStyle: 'decimal', '& > li + li': { marginTop: 6 } },
});

const WIDTH = 600;

const steps = ['write', 'close', 'there'] as const;

interface Props {
  readonly folder: string;
  readonly onMove: () => void;
  readonly onClose: () => void;
}

/** The last question before a desk leaves this PC; Enter and Esc stay. */
export function MoveQuestion({ folder, onMove, onClose }: Props) {
  const t = useWords('bundles');
  return (
    <Sheet isOpen title={t('move.sure')} width={WIDTH} onClose={onClose} escLabel={t('move.notYet')}>
      <Body>
        <ol>
          {steps.map((step) => (
            <li key={step}>{t(`move.effect.${step}`, { folder })}</li>
          ))}
        </ol>
        <NumberedActs
          label={t('move.sure')}
          acts={[
            { id: 'not-yet', label: t('move.notYet'), act: onClose },
            { id: 'now', label: t('move.now'), remark: t('move.nowRemark'), act: onMove },
          ]}
        />
      </Body>
    </Sheet>
  );
}
