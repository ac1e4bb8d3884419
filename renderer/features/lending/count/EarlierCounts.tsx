import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { Stocktake } from '../../../../shared/domain/custody/stocktake.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';

const SHOWN = 12;
const PANEL_WIDTH = 360;

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { padding: '6px 0', borderBottom: `1px solid ${theme.palette.line}` },
  '& p': { ...theme.typography.second, color: theme.palette.ink2 },
  '& b[data-differs="true"]': { color: theme.palette.soon },
}));

interface Props {
  readonly register: string;
}

/** The counts before: when, by whom and what differed. The figures are not shown, so that the next one stays blind. */
export function EarlierCounts({ register }: Props) {
  const t = useWords('stocktake');
  const stocktakes = useDesk((desk) => desk.stocktakes);
  const own = useMemo(
    () => stocktakes.filter((each) => each.register === register).toReversed(),
    [stocktakes, register],
  );
  return (
    <SidePanel label={t('earlier')} width={PANEL_WIDTH}>
      <Section title={t('earlier')} aside={own.length > 0 && own.length}>
        {own.length === 0 ? (
          <p>{t('never')}</p>
        ) : (
          <List>
            {own.slice(0, SHOWN).map((each) => (
              <li key={each.id}>
                <Earlier stocktake={each} />
              </li>
            ))}
          </List>
        )}
        {own.length > SHOWN && <p>{t('moreEarlier', { count: own.length - SHOWN })}</p>}
      </Section>
    </SidePanel>
  );
}

function Earlier({ stocktake }: { readonly stocktake: Stocktake }) {
  const t = useWords('stocktake');
  const custody = useWords('custody');
  const words = useOrderWords();
  const format = useFormat();
  const { at, by, cabinet, method, expected, counted, resolutions, note } = stocktake;
  const isFigure = method === 'number' && expected !== counted;
  const differs = resolutions.length > 0 || isFigure;
  const outcome = isFigure
    ? t('differedFigure')
    : resolutions.length > 0
      ? t('differed', { count: resolutions.length })
      : t('matched');
  const where = cabinet === null ? t('all') : t('cabinet', { cabinet });
  return (
    <>
      <span>
        {format.moment(at, momentNow())} {words.staff(by)} <b data-differs={differs}>{outcome}</b>
      </span>
      <p>{[where, t(`methods.${method}`), note].filter((part) => part !== '').join(' · ')}</p>
      {resolutions.map(({ code, cause, reason }) => (
        <p key={code}>{[code, custody(`cause.${cause}`), reason].join(' · ')}</p>
      ))}
    </>
  );
}
