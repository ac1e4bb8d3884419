import { styled } from '@mui/material/styles';
import type { HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { useLineWords } from '../lines/use-line-words.ts';

const List = styled('ul')(({ theme }) => ({
  padding: '8px 20px',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '110px minmax(0, 1fr) auto',
    gap: 12,
    padding: '6px 0',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& > li > span': { overflowWrap: 'anywhere' },
  '& > li > small': { ...theme.typography.second, color: theme.palette.ink2 },
}));

const Spring = styled('span')({ flex: 1 });

interface Props {
  readonly lines: readonly HandoverLine[];
  readonly onTold: () => void;
  readonly onClose: () => void;
}

/** The deposits and documents that lie here just as at the last handover: read over once, told with one key. */
export function TogetherSheet({ lines, onTold, onClose }: Props) {
  const t = useWords('handover');
  const common = useWords('common');
  const read = useLineWords();
  const count = lines.length;
  return (
    <Sheet
      isOpen
      title={t('face.togetherTitle', { count })}
      width={760}
      onClose={onClose}
      keys={[{ chord: '1', label: t('face.togetherDo', { count }), act: onTold }]}
      foot={
        <>
          <Button chord="Escape" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Spring />
          <PrimaryButton autoFocus chord="1" onClick={onTold}>
            {t('face.togetherDo', { count })}
          </PrimaryButton>
        </>
      }
    >
      <List>
        {lines.map((line) => {
          const { lead, title, text } = read(line);
          return (
            <li key={line.key}>
              <b>{lead}</b>
              <span>{[title, text].filter(Boolean).join(' ')}</span>
              <small>{t('face.carried', { count: line.carried + 1 })}</small>
            </li>
          );
        })}
      </List>
    </Sheet>
  );
}
