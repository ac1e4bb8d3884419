import { styled } from '@mui/material/styles';
import { NumberedActs } from '../../ui/NumberedActs.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useWords } from '../words/use-words.ts';

const Body = styled('div')({ padding: '16px 20px 20px' });
const About = styled('span')(({ theme }) => ({ color: theme.palette.ink2 }));

const WIDTH = 520;

interface Props {
  /** What is being written, in words. */
  readonly what: string;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

/** Asks before a file that is being written is thrown away, since Esc is also the way back; Enter and Esc go on writing. */
export function StopSheet({ what, onStop, onClose }: Props) {
  const t = useWords('ledgers');
  return (
    <Sheet
      isOpen
      title={t('stop.title')}
      width={WIDTH}
      onClose={onClose}
      escLabel={t('stop.goOn')}
      head={<About>{what}</About>}
    >
      <Body>
        <NumberedActs
          label={t('stop.title')}
          acts={[
            { id: 'go-on', label: t('stop.goOn'), act: onClose },
            { id: 'stop', label: t('stop.stop'), remark: t('stop.nothingLeft'), act: onStop },
          ]}
        />
      </Body>
    </Sheet>
  );
}
