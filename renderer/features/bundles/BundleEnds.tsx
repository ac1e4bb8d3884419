import { useHear, useReadDesk, useStaff } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';

/** Says on every screen where one's own bundle lies, as soon as it is written. */
export function BundleEnds() {
  const t = useWords('bundles');
  const { id: me } = useStaff();
  const readDesk = useReadDesk();
  const toast = useToast();
  useHear((event) => {
    if (event.kind !== 'facts') return;
    for (const fact of event.facts) {
      if (fact.type !== 'bundle-written') continue;
      const receipt = readDesk().bundles.find(({ id }) => id === fact.bundle.id);
      // A path is read in peace.
      if (receipt?.by === me) toast({ text: t('written', { file: receipt.file }), isWeighty: true });
    }
  });
  return null;
}
