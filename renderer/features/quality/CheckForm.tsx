import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { QualityCheck } from '../../../shared/domain/quality/quality-draw.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { PointList } from './PointList.tsx';
import type { Walk } from './use-walk.ts';

const Side = styled('section')(({ theme }) => ({
  width: 420,
  flex: 'none',
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '12px 20px 16px',
  backgroundColor: theme.palette.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& > h2': theme.typography.rowTitle,
  '& > label': { color: theme.palette.ink2 },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3 },
}));

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 });

const LONGEST_NOTE = 500;

interface Props {
  readonly draw: string;
  readonly check: QualityCheck;
  readonly walk: Walk;
  /** Nothing is left to be looked at. */
  readonly onLast: () => void;
}

/** What is found of one record: digits turn a point to "not right", Enter saves and goes on. */
export function CheckForm({ draw, check, walk, onLast }: Props) {
  const t = useWords('quality');
  const form = useCheckForm({ draw, check, walk, onLast });
  const [, attach] = useFocusFirst('[role="checkbox"]');
  const isLast = walk.left === 0 || (walk.left === 1 && check.wrong === null);
  useKeys([
    { chord: 'Enter', label: t('nextRecord'), act: form.save, onButtons: true, inFields: true },
    { chord: 'ArrowLeft', label: t('earlier'), act: () => walk.step(-1), when: () => walk.here > 0 },
    { chord: 'ArrowRight', label: t('later'), act: () => walk.step(1), when: () => walk.here < walk.all - 1 },
  ]);
  return (
    <Side ref={attach} aria-label={t('points')}>
      <h2>{t('points')}</h2>
      <PointList wrong={form.wrong} onTurn={form.turn} />
      <label htmlFor="check-note">{t('note')}</label>
      <TextArea
        id="check-note"
        value={form.note}
        inputProps={{ maxLength: LONGEST_NOTE }}
        onChange={({ target }) => form.setNote(target.value)}
      />
      <small>{t('noteHint')}</small>
      {form.refusal && <ErrorNote error={form.refusal} />}
      <Acts>
        <PrimaryButton chord="Enter" onClick={form.save}>
          {t(isLast ? 'last' : 'nextRecord')}
        </PrimaryButton>
        {walk.here > 0 && (
          <Button chord="ArrowLeft" onClick={() => walk.step(-1)}>
            {t('earlier')}
          </Button>
        )}
        {walk.here < walk.all - 1 && (
          <Button chord="ArrowRight" onClick={() => walk.step(1)}>
            {t('later')}
          </Button>
        )}
      </Acts>
    </Side>
  );
}

function useCheckForm({ draw, check, walk, onLast }: Props) {
  const invoke = useInvoke();
  const [wrong, setWrong] = useState(check.wrong ?? []);
  const [note, setNote] = useState(check.note);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    if (isSaving) return;
    setSaving(true);
    const reply = await invoke('quality.check', { draw, record: check.record, wrong, note: note.trim() });
    setSaving(false);
    if (!reply.ok) setRefusal(reply.error);
    else if (!walk.goOn()) onLast();
  };
  return {
    wrong,
    note,
    refusal,
    setNote,
    turn: (point: (typeof wrong)[number]) =>
      setWrong(wrong.includes(point) ? wrong.filter((each) => each !== point) : [...wrong, point]),
    save: () => void save(),
  };
}
