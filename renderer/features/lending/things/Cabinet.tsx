import { styled } from '@mui/material/styles';
import { useCallback, useEffect, useEffectEvent, useId, useMemo, useRef, type RefObject } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { cabinetRows, HEAD_HEIGHT, HOOK_HEIGHT, hookAfterKey, type CabinetRow } from './cabinet-rows.ts';
import { CabinetHead } from './CabinetHead.tsx';
import { Hook } from './Hook.tsx';
import { useSeenPart } from './use-window-rows.ts';

const Box = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  padding: '4px 20px 8px',
  'html &:focus': { outline: 'none' },
});

const Ground = styled('div')({ position: 'relative' });

const Row = styled('div')({ position: 'absolute', left: 0, right: 0, display: 'grid', gap: 6 });

const GAP = 6;
const TILE_WIDTH = { 'zh-CN': 64, en: 76 } as const;
/** Rows are drawn this far beyond what is seen, so that scrolling shows no gaps; in CSS pixels. */
const BEYOND = 400;
const PADDING = 40;
const moves = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;

interface Props {
  readonly register: Register;
  readonly lines: readonly ThingLine[];
  readonly chosen: string | null;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onChoose: (code: string) => void;
  /** Enter: lends it or takes it back. */
  readonly onStep: (line: ThingLine) => void;
  /** Space: its card. */
  readonly onOpen: (line: ThingLine) => void;
  /** A click: in its place it joins the lending, else its card is shown. */
  readonly onPick: (line: ThingLine) => void;
}

/** The cabinet as it hangs on the wall; of five thousand hooks only those that can be seen are drawn. */
export function Cabinet({ register, lines, chosen, box, onChoose, onStep, onOpen, onPick }: Props) {
  const t = useWords('lending');
  const { language } = useFormat();
  const id = useId();
  const { draft } = useLending();
  const { width, height, top, onScroll } = useSeenPart(box);
  const columns = Math.max(1, Math.floor((width - PADDING + GAP) / (TILE_WIDTH[language] + GAP)));
  const { rows, height: whole } = useMemo(() => cabinetRows(lines, columns), [lines, columns]);
  const byCode = useMemo(() => new Map(lines.map((line) => [line.thing.code, line])), [lines]);
  const current = chosen !== null && byCode.has(chosen) ? chosen : (lines[0]?.thing.code ?? null);
  const currentLine = current === null ? undefined : byCode.get(current);
  const entrusted = new Set(register.classes.flatMap(({ id: name, hidesDoor }) => (hidesDoor ? [name] : [])));
  const lentNow = new Set(draft.codes);

  const showRow = useEffectEvent((code: string | null) => {
    const row = rows.find(
      (each) => each.kind === 'hooks' && each.lines.some(({ thing }) => thing.code === code),
    );
    const element = box.current;
    if (!row || !element || height === 0) return;
    if (row.top - HEAD_HEIGHT < element.scrollTop) element.scrollTo({ top: row.top - HEAD_HEIGHT });
    else if (row.top + HOOK_HEIGHT > element.scrollTop + height)
      element.scrollTo({ top: row.top + HOOK_HEIGHT - height + 12 });
  });
  useEffect(() => showRow(current), [current]);

  useKeys(
    [
      ...moves.map((chord) => ({
        chord,
        repeats: true,
        act: () => {
          const next = hookAfterKey(chord, rows, current);
          if (next !== undefined) onChoose(next);
        },
      })),
      { chord: 'Enter', label: t('cabinet.lendOrReturn'), act: () => currentLine && onStep(currentLine) },
      { chord: 'Space', label: t('act.card'), act: () => currentLine && onOpen(currentLine) },
    ],
    { within: box },
  );
  // The same function in every drawing: otherwise each step would draw all the hooks anew.
  const takeClick = useRef<(code: string) => void>(() => undefined);
  useEffect(() => {
    takeClick.current = (code) => {
      const line = byCode.get(code);
      onChoose(code);
      if (line) onPick(line);
    };
  });
  const pick = useCallback((code: string) => takeClick.current(code), []);

  const seen =
    width === 0
      ? []
      : rows.filter((row) => row.top + HOOK_HEIGHT > top - BEYOND && row.top < top + height + BEYOND);
  return (
    <Box
      ref={box}
      role="listbox"
      aria-label={t('cabinet.name', {
        register: language === 'en' && register.latinName ? register.latinName : register.name,
      })}
      aria-activedescendant={current === null ? undefined : `${id}-${current}`}
      tabIndex={0}
      onScroll={onScroll}
    >
      <Ground role="presentation" style={{ height: whole }}>
        {seen.map((row) => (
          <Row
            key={row.top}
            role="presentation"
            style={{
              top: row.top,
              gridTemplateColumns: row.kind === 'hooks' ? `repeat(${columns}, minmax(0, 1fr))` : '1fr',
            }}
          >
            {row.kind === 'head' ? (
              <CabinetHead register={register} row={row} />
            ) : (
              hooksOf(row).map((line) => (
                <Hook
                  key={line.thing.code}
                  id={`${id}-${line.thing.code}`}
                  line={line}
                  isEntrusted={entrusted.has(line.thing.class)}
                  isChosen={line.thing.code === current}
                  lentNow={lentNow.has(line.thing.code) ? (draft.borrower?.name ?? '') : null}
                  onPick={pick}
                />
              ))
            )}
          </Row>
        ))}
      </Ground>
    </Box>
  );
}

function hooksOf(row: Extract<CabinetRow, { kind: 'hooks' }>): readonly ThingLine[] {
  return row.lines;
}
