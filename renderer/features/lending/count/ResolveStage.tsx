import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { differenceLines, isExplained, type Count } from './count.ts';
import { changeCount } from './count-store.ts';
import { CodeBox } from './CodeBox.tsx';
import { DifferenceRow } from './DifferenceRow.tsx';
import { ExplainDifference } from './ExplainDifference.tsx';
import { SignFoot } from './SignFoot.tsx';

const Rows = styled('ol')(({ theme }) => ({
  maxWidth: 760,
  margin: '14px 0 0',
  padding: 0,
  listStyle: 'none',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > li': { borderBottom: `1px solid ${theme.palette.line}` },
}));

const Found = styled('div')({ marginTop: 14 });

interface Props {
  readonly count: Count;
  readonly register: Register;
}

/** Every difference by name, each with its cause and its reason; then it is signed again. */
export function ResolveStage({ count, register }: Props) {
  const t = useWords('stocktake');
  const lines = differenceLines(count);
  const open = lines.filter((line) => !isExplained(count, line));
  const [picked, setPicked] = useState<string | null>(null);
  const current = lines.find(({ code }) => code === picked) ?? open[0] ?? null;
  // It stays the current one while its reason is typed, although from the first letter on it is no longer open.
  if (current && current.code !== picked) setPicked(current.code);
  const at = lines.findIndex((line) => line === current);
  const go = (by: 1 | -1) => setPicked(lines[at + by]?.code ?? picked);
  useKeys([
    { chord: 'PageDown', label: t('next'), act: () => go(1) },
    { chord: 'PageUp', act: () => go(-1) },
  ]);
  const nextOpen = () => setPicked(open.find(({ code }) => code !== current?.code)?.code ?? null);
  const recount = () =>
    changeCount(count.register, (now) => ({ ...now, difference: null, codes: [], gone: [], passed: 0 }));
  return (
    <>
      <Note tone={open.length > 0 ? 'soon' : 'accent'} isNews>
        {lines.length === 0
          ? t('agrees')
          : open.length === 0
            ? t('resolvedAll')
            : `${t('differences', { count: lines.length })} · ${t('reasonHint')}`}
      </Note>
      <Found>
        <CodeBox count={count} isMain={false} />
      </Found>
      <Rows>
        {lines.map((line) => (
          <li key={line.code}>
            <DifferenceRow
              line={line}
              said={count.explained[line.code]}
              isOpen={!isExplained(count, line)}
              isCurrent={line === current}
              onChoose={() => setPicked(line.code)}
            />
            {line === current && (
              <ExplainDifference
                key={line.code}
                line={line}
                count={count}
                register={register}
                onNext={nextOpen}
              />
            )}
          </li>
        ))}
      </Rows>
      <SignFoot
        count={count}
        blockedBecause={open.length > 0 ? t('leftOpen', { count: open.length }) : undefined}
      >
        <Button onClick={recount}>{t('recount')}</Button>
      </SignFoot>
    </>
  );
}
