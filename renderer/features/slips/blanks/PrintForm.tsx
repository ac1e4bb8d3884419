import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { MOST_PAGES, MOST_SLIPS, readCount } from './read-count.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 12px',
  marginTop: 6,
  '& > label': { display: 'flex', alignItems: 'center', gap: 6 },
  '& small': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& .MuiInputBase-root': { width: 56 },
}));

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.meta,
  marginTop: 8,
  color: theme.palette.ink3,
}));

/** How many blanks to print and where; Enter prints. */
export function PrintForm({ takesFocus }: { readonly takesFocus: boolean }) {
  const t = useWords('paperFallback');
  const invoke = useInvoke();
  const toast = useToast();
  const printers = useDesk((desk) => desk.printers);
  const fields = useRef<HTMLDivElement>(null);
  const isBusy = useRef(false);
  const [slips, setSlips] = useState('10');
  const [pages, setPages] = useState('2');
  const [printerId, setPrinterId] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wish = { slips: readCount(slips, MOST_SLIPS), logPages: readCount(pages, MOST_PAGES) };
  const isBlocked = wish.slips === null || wish.logPages === null || wish.slips + wish.logPages === 0;

  const print = async () => {
    if (wish.slips === null || wish.logPages === null || isBlocked || isBusy.current) return;
    isBusy.current = true;
    const where = printerId === '' ? {} : { printerId };
    const reply = await invoke('paper.printBlank', {
      slips: wish.slips,
      logPages: wish.logPages,
      ...where,
    });
    isBusy.current = false;
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    const { from, to } = reply.value;
    if (from === null || to === null) return toast({ text: t('print.printedPages') });
    toast({ text: from === to ? t('print.printedOne', { from }) : t('print.printed', { from, to }) });
  };
  useKeys([{ chord: 'Enter', label: t('print.act'), inFields: true, act: () => void print() }], {
    within: fields,
  });

  return (
    <Section title={t('print.title')}>
      <Row ref={fields}>
        <label>
          {t('print.slips')}
          <TextInput
            autoFocus={takesFocus}
            value={slips}
            inputProps={{ inputMode: 'numeric', maxLength: 2, 'aria-label': t('print.slips') }}
            onChange={(event) => setSlips(event.target.value)}
          />
          <small>{t('print.slipsUnit', { most: MOST_SLIPS })}</small>
        </label>
        <label>
          {t('print.pages')}
          <TextInput
            value={pages}
            inputProps={{ inputMode: 'numeric', maxLength: 2, 'aria-label': t('print.pages') }}
            onChange={(event) => setPages(event.target.value)}
          />
          <small>{t('print.pagesUnit', { most: MOST_PAGES })}</small>
        </label>
        <label>
          {t('print.printer')}
          <SelectBox
            label={t('print.printer')}
            scale="normal"
            value={printerId}
            options={[
              { value: '', label: t('print.byTable') },
              ...Object.values(printers).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setPrinterId}
          />
        </label>
        <Button
          tone="primary"
          chord="Enter"
          onClick={() => void print()}
          blockedBecause={isBlocked ? t('print.none') : undefined}
        >
          {t('print.act')}
        </Button>
      </Row>
      {refusal && <ErrorNote error={refusal} />}
      <Hint>{t('print.hint')}</Hint>
    </Section>
  );
}
