import { styled } from '@mui/material/styles';
import { NumberedActs } from '../../ui/NumberedActs.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useWords } from '../words/use-words.ts';

const Body = styled('div')({ padding: '16px 20px 20px' });
const About = styled('span')(({ theme }) => ({ color: theme.palette.ink2 }));

const WIDTH = 520;

interface StopWords {
  readonly title: string;
  readonly goOn: string;
  readonly stop: string;
  /** What is left when it stops. */
  readonly remark: string;
}

interface Props {
  /** What is being done, in words. */
  readonly what: string;
  /** What is asked and answered; of a file that is being written when left out. */
  readonly words?: StopWords;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

/** Asks before long work is thrown away, since Esc is also the way back; Enter and Esc go on with it. */
export function StopSheet({ what, words, onStop, onClose }: Props) {
  const t = useWords('ledgers');
  const { title, goOn, stop, remark } = words ?? {
    title: t('stop.title'),
    goOn: t('stop.goOn'),
    stop: t('stop.stop'),
    remark: t('stop.nothingLeft'),
  };
  return (
    <Sheet isOpen title={title} width={WIDTH} onClose={onClose} escLabel={goOn} head={<About>{what}</About>}>
      <Body>
        <NumberedActs
          label={title}
          acts={[
            { id: 'go-on', label: goOn, act: onClose },
            { id: 'stop', label: stop, remark, act: onStop },
          ]}
        />
      </Body>
    </Sheet>
  );
}
