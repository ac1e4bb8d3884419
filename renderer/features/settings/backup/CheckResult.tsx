import { styled } from '@mui/material/styles';
import type { OutputOf } from '../../../../shared/contract.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { joinSentences } from '../../../app/words/join-sentences.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';

const List = styled('ul')({ listStyle: 'disc', paddingLeft: 20, overflowWrap: 'anywhere' });

/** What a check has found, and when. */
export interface Checked {
  readonly at: number;
  readonly found: OutputOf<'book.verify'>;
}

/** What the check of the book has found, in words; the lines of trouble are for the administrator. */
export function CheckResult({ checked: { at, found } }: { readonly checked: Checked }) {
  const t = useWords('backup');
  const format = useFormat();
  const numbers = new Intl.NumberFormat(format.language);
  const figure = (n: number) => numbers.format(n);
  const isSound = found.trouble.length === 0;
  const ranges = found.lost.map(({ from, to }) =>
    t(from === to ? 'check.rangeOne' : 'check.range', { from: figure(from), to: figure(to) }),
  );
  return (
    <Note tone={isSound ? 'accent' : 'late'} isNews>
      {isSound && (
        <p>
          {joinSentences(
            [
              t('check.sound', {
                changes: figure(found.changes),
                segments: figure(found.segments),
                time: format.seconds(at),
              }),
              t('check.head', { head: found.head.slice(0, 8) }),
            ],
            format.language,
          )}
        </p>
      )}
      {found.anchored && (
        <p>
          {joinSentences(
            [
              t('check.anchored', {
                seq: figure(found.anchored.seq),
                day: format.localDay(found.anchored.on, 'short'),
              }),
              ...(found.anchored.provenFrom > 1
                ? [t('check.provenFrom', { seq: figure(found.anchored.provenFrom) })]
                : []),
            ],
            format.language,
          )}
        </p>
      )}
      {found.erasedLines > 0 && <p>{t('check.erased', { count: found.erasedLines })}</p>}
      {ranges.length > 0 && (
        <p>{t('check.lost', { count: ranges.length, ranges: ranges.join(t('join')) })}</p>
      )}
      {!isSound && (
        <>
          <p>{t('check.trouble', { count: found.trouble.length })}</p>
          <List>
            {found.trouble.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </List>
        </>
      )}
    </Note>
  );
}
