import { styled } from '@mui/material/styles';
import { useMemo, useRef } from 'react';
import { likelyThings, type LikelyThing } from '../../../../shared/domain/shift/count-rows.ts';
import { thingByCode } from '../../../../shared/domain/custody/find-thing.ts';
import type { HandoverCount } from '../../../../shared/domain/shift/handover.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useHandoverDesk } from '../use-handover-desk.ts';
import { useSavedText } from '../use-saved-text.ts';
import type { CountedRow } from './use-count-rows.ts';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '4px 12px 12px 9px',
  '& > ul': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
  '& > ul > li > b': {
    display: 'inline-block',
    padding: '3px 10px',
    marginRight: 8,
    border: `1px solid ${theme.palette.edge}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.sheet,
  },
  '& > ul > li > small': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > div': { display: 'flex', gap: 8 },
}));

const LONGEST_REASON = 500;

interface Props {
  readonly counted: CountedRow;
  readonly count: HandoverCount;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** What differs by name, where to look first, and the reason that must be written; or it is counted again. */
export function Difference({ counted: { row, name }, count, onAgain, onDone }: Props) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const box = useRef<HTMLDivElement>(null);
  const places = useWhere(count, row);
  const reason = useSavedText(count.reason, async (text) => {
    const reply = await invoke('handover.count', { row: row.row, counted: count.counted, reason: text });
    return reply.ok ? null : reply.error;
  });
  const enter = () => {
    if (reason.text.trim() === '') return;
    reason.flush();
    onDone();
  };
  useKeys([{ chord: 'Enter', act: enter, inFields: true }], { within: box });
  return (
    <Box ref={box}>
      {places.map(({ title, things }) => (
        <ul key={title}>
          <li>{title}</li>
          {things.map(({ code, where }) => (
            <li key={code}>
              <b>{code}</b>
              {where !== '' && <small>{where}</small>}
            </li>
          ))}
        </ul>
      ))}
      <div>
        <TextInput
          autoFocus
          value={reason.text}
          placeholder={t('check.reasonPlaceholder')}
          inputProps={{ 'aria-label': t('check.reasonOf', { what: name }), maxLength: LONGEST_REASON }}
          onChange={({ target }) => reason.change(target.value)}
        />
        <Button onClick={onAgain}>{t('check.again')}</Button>
      </div>
      {reason.refusal && <ErrorNote error={reason.refusal} />}
    </Box>
  );
}

interface Where {
  readonly title: string;
  readonly things: readonly { readonly code: string; readonly where: string }[];
}

/** The things that a difference is about, each with its hook and who brought it back last. */
function useWhere(
  { missing, extra, isByCode, counted, expected }: HandoverCount,
  row: CountedRow['row'],
): Where[] {
  const t = useWords('handover');
  const format = useFormat();
  const desk = useHandoverDesk();
  return useMemo(() => {
    const hookText = (cabinet: string, hook: number | null) =>
      hook === null ? cabinet : t('check.hook', { cabinet, hook });
    const likelyText = ({ cabinet, hook, backAt, who }: LikelyThing) =>
      [
        hookText(cabinet, hook),
        backAt !== null && t('check.back', { time: format.moment(backAt, momentNow()), name: who }),
      ]
        .filter(Boolean)
        .join(' ');
    const known = (code: string) => {
      const thing = thingByCode(desk, code);
      return { code, where: thing ? [thing.name, hookText(thing.cabinet, thing.hook)].join(' ') : '' };
    };
    const likely = isByCode || counted >= expected || row.register === null ? [] : likelyThings(desk, row);
    return [
      { title: t('check.missing'), things: missing.map(known) },
      { title: t('check.extra'), things: extra.map((code) => ({ code, where: '' })) },
      {
        title: t('check.likely'),
        things: likely.map((each) => ({ code: each.code, where: likelyText(each) })),
      },
    ].filter(({ things }) => things.length > 0);
  }, [t, format, desk, missing, extra, isByCode, counted, expected, row]);
}
