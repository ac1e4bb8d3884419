import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { CaseArticle } from '../../../../shared/domain/snippet.ts';
import { momentNow } from '../../../app/now/now.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { RemoveCase } from './RemoveCase.tsx';

const Article = styled('article')(({ theme }) => ({
  maxWidth: 720,
  padding: '14px 20px',
  '& > h3': { ...theme.typography.title, marginBottom: 4 },
  '& > p': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > dl > dt': { ...theme.typography.meta, marginTop: 14, color: theme.palette.ink3 },
  '& > dl > dd': { ...theme.typography.said, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

const Acts = styled('div')({ display: 'flex', gap: 12, marginTop: 18 });

/** One article of the case library to read, with the order it came from. */
export function CaseReading({ article }: { readonly article: CaseArticle }) {
  const { title, problem, solution, keys, order, by, at } = article;
  const t = useWords('settings');
  const words = useOrderWords();
  const format = useFormat();
  const mayEdit = useMayEdit();
  const [isRemoving, setRemoving] = useState(false);
  const written = t('case.written', { who: words.staff(by), when: format.moment(at, momentNow()) });
  return (
    <Article>
      <h3>{title}</h3>
      <p>{written}</p>
      <dl>
        <dt>{t('case.problem')}</dt>
        <dd>{problem}</dd>
        <dt>{t('case.solution')}</dt>
        <dd>{solution}</dd>
        {keys !== '' && (
          <>
            <dt>{t('case.keys')}</dt>
            <dd>{keys}</dd>
          </>
        )}
      </dl>
      <Acts>
        {order !== null && (
          <Button onClick={() => goTo({ place: 'orders', view: 'closed', order })}>
            {t('case.open', { number: words.number(order) })}
          </Button>
        )}
        {mayEdit && <Button onClick={() => setRemoving(true)}>{t('case.remove')}</Button>}
      </Acts>
      <RemoveCase article={article} isOpen={isRemoving} onClose={() => setRemoving(false)} />
    </Article>
  );
}
