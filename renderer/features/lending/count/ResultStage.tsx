import { styled } from '@mui/material/styles';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Stocktake } from '../../../../shared/domain/custody/stocktake.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

const Box = styled('div')({ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 14 });

/** What became of a count that is in the book. */
export interface CountResult extends Omit<OutputOf<'stocktake.record'>, 'stocktake'> {
  readonly method: Stocktake['method'];
  readonly differences: number;
  readonly by: string;
  /** In milliseconds. */
  readonly at: number;
}

interface Props {
  readonly result: CountResult;
  readonly onAgain: () => void;
}

/** The result of a count in one line, said only after it is in the book. */
export function ResultStage({ result, onAgain }: Props) {
  const t = useWords('stocktake');
  const format = useFormat();
  const { expected, counted, differences, method, by, at } = result;
  const figures = { expected, counted };
  const line =
    differences > 0
      ? t('resultDiffers', { ...figures, count: differences })
      : method === 'number' && expected !== counted
        ? t('resultNote', figures)
        : t('resultAgrees', figures);
  return (
    <Box>
      <Note tone={expected === counted && differences === 0 ? 'accent' : 'soon'} isNews>
        {line}
      </Note>
      <p>{t('saved', { time: format.seconds(at), name: by })}</p>
      <Button autoFocus onClick={onAgain}>
        {t('again')}
      </Button>
    </Box>
  );
}
