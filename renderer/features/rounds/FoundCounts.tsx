import { roundMark, type RoundMark } from '../../../shared/domain/shift/round.ts';
import { useWords } from '../../app/words/use-words.ts';

interface Props {
  readonly lines: readonly Pick<RoundMark, 'as'>[];
}

/** How many matters were found how, in one line. */
export function FoundCounts({ lines }: Props) {
  const t = useWords('rounds');
  const acts = useWords('acts');
  const counts = roundMark.shape.as.options.flatMap((as) => {
    const count = lines.filter((line) => line.as === as).length;
    return count === 0 ? [] : [`${t(`summary.${as}`)} ${count}`];
  });
  return <p>{counts.join(acts('listSeparator'))}</p>;
}
