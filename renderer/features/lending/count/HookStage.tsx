import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { answered, type Count } from './count.ts';
import { changeCount } from './count-store.ts';
import { SignFoot } from './SignFoot.tsx';
import { usePlaces } from './use-places.ts';
import { usePlaceText } from './use-place-text.ts';

const Place = styled('div')(({ theme }) => ({
  marginBottom: 14,
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > b': { display: 'block', fontSize: 32, lineHeight: '44px' },
}));

const Acts = styled('div')({ maxWidth: 420 });

interface Props {
  readonly count: Count;
}

/** A walk along the hooks: at each one whether its tag is there. Where the book has it is not said. */
export function HookStage({ count }: Props) {
  const t = useWords('stocktake');
  const placeText = usePlaceText();
  const places = usePlaces(count.register, count.cabinet);
  const said = new Set([...count.codes, ...count.gone]);
  const open = places.filter(({ code }) => !said.has(code)).length;
  const at = Math.min(count.passed, places.length);
  const here = places[at];
  const back = () => changeCount(count.register, (now) => ({ ...now, passed: Math.max(0, at - 1) }));
  const answer = (code: string, isThere: boolean) =>
    changeCount(count.register, (now) => answered(now, at, code, isThere));
  return (
    <>
      <Place role="status">
        <span>
          {here ? t('step', { n: at + 1, count: places.length }) : t('soFar', { count: count.codes.length })}
        </span>
        <b>{here ? [placeText(here), here.code].filter((part) => part !== '').join('  ') : t('walked')}</b>
      </Place>
      <Acts>
        <NumberedActs
          label={here ? here.code : t('walked')}
          acts={[
            ...(here
              ? [
                  { id: 'there', label: t('there'), act: () => answer(here.code, true) },
                  { id: 'gone', label: t('gone'), act: () => answer(here.code, false) },
                ]
              : []),
            ...(at > 0 ? [{ id: 'back', label: t('before'), act: back }] : []),
          ]}
        />
      </Acts>
      <SignFoot count={count} blockedBecause={open > 0 ? t('notWalked', { count: open }) : undefined} />
    </>
  );
}
