import { styled } from '@mui/material/styles';
import { useMemo, type Ref } from 'react';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import { figuresSince } from '../../../../shared/domain/shift/shift-figures.ts';
import { useShallow } from 'zustand/react/shallow';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { Figures } from '../Figures.tsx';
import { useSavedText } from '../use-saved-text.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import { StillMissing } from './StillMissing.tsx';

const Side = styled('div')({
  width: 288,
  flex: 'none',
  display: 'flex',
  '@media (max-width: 1150px)': { width: 240 },
});

const LONGEST_WORDS = 5_000;

interface Props {
  readonly handover: Handover;
  readonly lines: readonly HandoverLine[];
  readonly seen: number;
  readonly wordsField: Ref<HTMLTextAreaElement>;
}

/** Beside the list: what the shift did, a word to the next one, what is still missing. */
export function PrepareSide({ handover, lines, seen, wordsField }: Props) {
  const t = useWords('handover');
  const figures = useFigures(handover);
  return (
    <Side>
      <SidePanel label={t('prepare.figures')}>
        <Section title={t('prepare.figures')}>
          <Figures figures={figures} />
        </Section>
        <Section title={t('prepare.words')} end={t('prepare.wordsHint')}>
          <WordsField handover={handover} field={wordsField} takesFocus={lines.length === 0} />
        </Section>
        <StillMissing lines={lines} seen={seen} />
      </SidePanel>
    </Side>
  );
}

function useFigures({ shift }: Handover) {
  const since = useDesk((desk) => entryOf(desk.shifts, shift)?.openedAt ?? '');
  const tables = useDesk(useShallow(({ calls, orders, custody }) => ({ calls, orders, custody })));
  return useMemo(() => figuresSince(tables, since), [tables, since]);
}

interface WordsProps {
  readonly handover: Handover;
  readonly field: Ref<HTMLTextAreaElement>;
  /** With nothing to hand over it is all there is to write. */
  readonly takesFocus: boolean;
}

function WordsField({ handover, field, takesFocus }: WordsProps) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const whyNot = useWhyNot();
  const words = useSavedText(handover.words, async (text) => {
    const reply = await invoke('handover.words', { text });
    return reply.ok ? null : reply.error;
  });
  return (
    <>
      <TextArea
        ref={field}
        autoFocus={takesFocus}
        readOnly={whyNot !== null}
        minRows={3}
        maxRows={9}
        value={words.text}
        placeholder={t('prepare.wordsPlaceholder')}
        inputProps={{ 'aria-label': t('prepare.words'), maxLength: LONGEST_WORDS }}
        onChange={({ target }) => words.change(target.value)}
      />
      {words.refusal && <ErrorNote error={words.refusal} />}
    </>
  );
}
