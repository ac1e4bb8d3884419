import { useHear, useReadDesk, useStaff } from '../desk/desk-context.ts';
import { useToast } from '../../ui/toast-context.ts';
import { useWords } from '../words/use-words.ts';

/** Says on every screen where the file of one's own export lies, as soon as it is written. */
export function ExportEnds() {
  const t = useWords('ledgers');
  const { id: me } = useStaff();
  const readDesk = useReadDesk();
  const toast = useToast();
  useHear((event) => {
    if (event.kind !== 'facts') return;
    for (const fact of event.facts) {
      if (fact.type !== 'export-ended') continue;
      const receipt = readDesk().exports.find(({ id }) => id === fact.export);
      if (receipt?.by !== me) continue;
      if (fact.outcome === 'cancelled') toast({ text: t('cancelled') });
      // Paper was told of when it was asked for.
      if (fact.outcome !== 'written' || receipt.format === 'paper') continue;
      // A path is read in peace.
      toast({ text: t('written', { count: fact.rows, file: fact.file }), isWeighty: true });
    }
  });
  return null;
}
