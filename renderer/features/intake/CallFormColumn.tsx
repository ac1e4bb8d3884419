import { styled } from '@mui/material/styles';
import { useRef, type ClipboardEvent, type Ref } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { Note } from '../../ui/Note.tsx';
import { AngryBar } from './AngryBar.tsx';
import { BackEntryRow } from './BackEntryRow.tsx';
import { CallerField } from './CallerField.tsx';
import { ChannelRow } from './ChannelRow.tsx';
import { DepartmentRow } from './DepartmentRow.tsx';
import { useCallForm } from './form-context.ts';
import { FormFoot } from './FormFoot.tsx';
import { HoldBar } from './HoldBar.tsx';
import { KindRow } from './KindRow.tsx';
import { KindRows } from './KindRows.tsx';
import { MoreFields } from './MoreFields.tsx';
import { ReadBack } from './ReadBack.tsx';
import { useAttach } from './use-attach.ts';
import { useBackEntry, useBackEntryFocus } from './use-back-entry.ts';
import { useAngry } from './use-angry.ts';
import { useFinish } from './use-finish.ts';
import { WhatField } from './WhatField.tsx';

const Column = styled('section')(({ theme }) => ({
  // At 125 % the side must stay readable, so the form gives way.
  flex: '0 0 min(752px, 100% - 340px)',
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
  '&:lang(en)': { flexBasis: 'min(770px, 100% - 340px)' },
}));

const Fields = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '2px 20px 0 4px',
  scrollPadding: 8,
});
const Trouble = styled('div')({ flex: 'none' });

/** The form of one call, from the caller to the read-back and the acts that finish it. */
export function CallFormColumn({ ref }: { readonly ref: Ref<HTMLElement> }) {
  const t = useWords('intake');
  const form = useCallForm();
  const { call, relation, next } = form;
  const finishing = useFinish({ call, relation });
  const { attach } = useAttach();
  const { isAngry, toggle } = useAngry();
  const backEntry = useBackEntry();
  useBackEntryFocus();
  const fields = useRef<HTMLDivElement>(null);
  useKeys([
    { chord: 'Ctrl+Enter', label: t('keys.finish'), act: () => finishing.register(true) },
    { chord: 'Alt+A', label: t('keys.angry'), act: toggle, when: () => call.kind !== 'emergency' },
    { chord: 'Alt+B', label: t('keys.backEntry'), act: backEntry.toggle },
  ]);
  useKeys([{ chord: 'Enter', inFields: true, act: next }], { within: fields });

  function paste(event: ClipboardEvent): void {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    attach(files);
  }

  return (
    <Column ref={ref} aria-label={t('form')} onPaste={paste}>
      <KindRow />
      {call.heldAt !== null && <HoldBar heldAt={call.heldAt} />}
      {isAngry && <AngryBar />}
      <Fields ref={fields}>
        <FormGrid>
          <BackEntryRow />
          <CallerField />
          <WhatField />
          <KindRows />
          <DepartmentRow />
          <ChannelRow />
          <MoreFields />
        </FormGrid>
        <ReadBack />
      </Fields>
      {finishing.trouble !== null && (
        <Trouble>
          {finishing.trouble === 'lost' ? (
            <Note tone="late" isNews>
              {t('lost')}
            </Note>
          ) : (
            <ErrorNote error={finishing.trouble} />
          )}
        </Trouble>
      )}
      <FormFoot {...finishing} />
    </Column>
  );
}
