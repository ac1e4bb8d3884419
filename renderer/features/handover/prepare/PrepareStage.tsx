import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { setPlace } from '../place-store.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import { GroupNav } from './GroupNav.tsx';
import { MeetSheet } from './MeetSheet.tsx';
import { PrepareFoot } from './PrepareFoot.tsx';
import { PrepareList } from './PrepareList.tsx';
import { PrepareSide } from './PrepareSide.tsx';
import { useIncomingName } from './use-incoming.ts';
import { usePrepare } from './use-prepare.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

/** Everything that is open with a note to each line, while the incoming person is not there yet (ux 6.11). */
export function PrepareStage({ handover }: { readonly handover: Handover }) {
  const t = useWords('handover');
  const whyNot = useWhyNot();
  const list = usePrepare(handover);
  const words = useRef<HTMLTextAreaElement>(null);
  const name = useIncomingName(handover);
  const incoming = name ?? t('prepare.incoming');
  const [isMeeting, setMeeting] = useState(false);
  const hasMet = handover.state === 'face';
  const beginLabel = hasMet
    ? t('prepare.goOn')
    : name === null
      ? t('prepare.meet')
      : t('prepare.meetName', { name });
  const begin = () => {
    if (hasMet) setPlace(handover.number, { step: null });
    else setMeeting(true);
  };
  useKeys([
    {
      chord: 'Ctrl+Enter',
      label: beginLabel,
      act: begin,
      onButtons: true,
      when: () => whyNot === null,
    },
    { chord: 'PageDown', label: t('prepare.nextGroup'), act: () => list.stepGroup(1), inFields: true },
    { chord: 'PageUp', act: () => list.stepGroup(-1), inFields: true },
  ]);
  return (
    <>
      <Columns>
        <GroupNav groups={list.groups} current={list.current} seen={list.seen} onChoose={list.choose} />
        <PrepareList list={list} incoming={incoming} onEnd={() => words.current?.focus()} />
        <PrepareSide handover={handover} lines={list.lines} seen={list.seen} wordsField={words} />
      </Columns>
      <PrepareFoot
        handover={handover}
        beginLabel={beginLabel}
        onBegin={begin}
        onOther={() => setMeeting(true)}
      />
      {isMeeting && <MeetSheet handover={handover} onClose={() => setMeeting(false)} />}
    </>
  );
}
