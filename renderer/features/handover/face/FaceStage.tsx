import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { toldTogether } from '../../../../shared/domain/shift/told-together.ts';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useOpenRecord } from '../../../app/shift/use-open-record.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { setPlace } from '../place-store.ts';
import { useHandoverLines } from '../use-handover-lines.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import { FaceFoot } from './FaceFoot.tsx';
import { FaceList } from './FaceList.tsx';
import { FaceNews } from './FaceNews.tsx';
import { RefuseSheet } from './RefuseSheet.tsx';
import { TogetherSheet } from './TogetherSheet.tsx';
import { useTell } from './use-tell.ts';

const Progress = styled('div')(({ theme }) => ({
  height: 4,
  flex: 'none',
  backgroundColor: theme.palette.line,
  '& > div': { height: '100%', backgroundColor: theme.palette.accent },
}));

/** What lies over the list. */
type Over = 'together' | 'refuse' | null;

/** Line by line, the incoming person pressing: told or in question, each press saved (ux 6.11). */
export function FaceStage({ handover }: { readonly handover: Handover }) {
  const t = useWords('handover');
  const openRecord = useOpenRecord();
  const whyNot = useWhyNot();
  const { lines } = useHandoverLines();
  const telling = useTell(handover, lines);
  const together = useTogether(handover, lines);
  const [over, setOver] = useState<Over>(null);
  const { current, told } = telling;
  const left = lines.length - told;
  const toCheck = () => left === 0 && setPlace(handover.number, { step: 'check' });
  const open = () => current && openRecord(current.about);
  useKeys([
    { chord: '3', label: t('face.open'), act: () => void open(), when: () => current !== null },
    {
      chord: '4',
      label: t('face.together', { count: together.length }),
      act: () => setOver('together'),
      when: () => together.length > 0 && whyNot === null,
    },
    { chord: '9', label: t('face.refuse'), act: () => setOver('refuse'), when: () => whyNot === null },
    { chord: 'ArrowLeft', label: t('face.before'), act: () => telling.step(-1), repeats: true },
    { chord: 'ArrowUp', act: () => telling.step(-1), repeats: true },
    { chord: 'ArrowRight', label: t('face.next'), act: () => telling.step(1), repeats: true },
    { chord: 'ArrowDown', act: () => telling.step(1), repeats: true },
    { chord: 'Ctrl+Enter', label: t('face.toCheck'), act: () => void toCheck(), onButtons: true },
  ]);
  return (
    <>
      <Progress
        role="progressbar"
        aria-label={t('face.list')}
        aria-valuemin={0}
        aria-valuemax={lines.length}
        aria-valuenow={told}
      >
        <div style={{ width: `${lines.length === 0 ? 100 : (told / lines.length) * 100}%` }} />
      </Progress>
      <FaceNews handover={handover} lines={lines} />
      <FaceList
        handover={handover}
        lines={lines}
        telling={telling}
        together={together.length}
        onTogether={() => setOver('together')}
        onOpen={() => void open()}
        onCheck={() => void toCheck()}
      />
      <FaceFoot
        told={told}
        all={lines.length}
        onRefuse={() => setOver('refuse')}
        onCheck={() => void toCheck()}
      />
      {over === 'together' && (
        <TogetherSheet
          lines={together}
          onTold={() => {
            setOver(null);
            void telling.say(together, { as: 'told' });
          }}
          onClose={() => setOver(null)}
        />
      )}
      {over === 'refuse' && <RefuseSheet handover={handover} onClose={() => setOver(null)} />}
    </>
  );
}

function useTogether(handover: Handover, lines: readonly HandoverLine[]) {
  const handovers = useDesk((desk) => desk.handovers);
  const custody = useDesk((desk) => desk.custody);
  const registers = useDesk((desk) => desk.registers);
  return useMemo(
    () => toldTogether({ handovers, custody, registers }, handover, lines),
    [handovers, custody, registers, handover, lines],
  );
}
