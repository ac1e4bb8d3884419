import type { FoundBundle } from '../../../shared/domain/bundle/found-bundle.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { NumberedActs } from '../../ui/NumberedActs.tsx';

interface Props {
  readonly found: readonly FoundBundle[];
  readonly onChoose: (bundle: FoundBundle) => void;
  /** The path is written by hand. */
  readonly onOther: () => void;
}

/** The bundles that lie where one was taken last: a digit chooses one, the last digit another file. */
export function FoundBundles({ found, onChoose, onOther }: Props) {
  const t = useWords('bundles');
  const format = useFormat();
  const figure = new Intl.NumberFormat(format.language);
  const acts = found.map((bundle) => {
    const { span, madeAt, isTaken } = bundle;
    const at = format.moment(madeAt, momentNow());
    return {
      id: bundle.file,
      label: t('take.found', {
        letter: span.letter,
        from: figure.format(span.fromSeq),
        to: figure.format(span.toSeq),
      }),
      remark: isTaken ? t('take.foundTaken', { at }) : t('take.foundAt', { at }),
      act: () => onChoose(bundle),
    };
  });
  return (
    <NumberedActs
      label={t('take.choose')}
      isLabelShown
      takesFocus={false}
      acts={[...acts, { id: 'other', label: t('take.other'), act: onOther }]}
    />
  );
}
