import type { Report } from '../../../shared/domain/report/report.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Part } from './Part.tsx';
import { RowButton } from './RowButton.tsx';
import { Table } from './Table.ts';
import { useLateText } from './use-late-text.ts';

/** The ten that missed a clock by the most; each opens its order. */
export function WorstTable({ lines }: { readonly lines: Report['worst'] }) {
  const t = useWords('reports');
  const terms = useWords('terms');
  const words = useOrderWords();
  const late = useLateText();
  if (lines.length === 0) return null;
  return (
    <Part title={t('worst')} table="worst">
      <Table aria-label={t('worst')}>
        <thead>
          <tr>
            <th scope="col">{t('worstHead.order')}</th>
            <th scope="col">{t('worstHead.clock')}</th>
            <th scope="col">{t('worstHead.department')}</th>
            <th scope="col" data-is="number">
              {t('worstHead.over')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ order, clock, department, overMs }) => (
            <tr key={`${order} ${clock}`}>
              <th scope="row">
                <RowButton
                  id={`worst ${order} ${clock}`}
                  onOpen={() => goTo({ place: 'orders', view: 'all', order })}
                >
                  {words.number(order)}
                </RowButton>
              </th>
              <td>{terms(`clock.${clock}`)}</td>
              <td>{words.department(department)}</td>
              <td data-is="number">{late(overMs)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Part>
  );
}
