import { styled } from '@mui/material/styles';
import type { Kind } from '../../../shared/domain/call/call.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Section } from '../../ui/Section.tsx';

export const NumberedLines = styled('ol')({
  lineHeight: '26px',
  counterReset: 'line',
  '& > li': { counterIncrement: 'line', paddingLeft: 22, textIndent: -22 },
  '& > li::before': { content: 'counter(line)', display: 'inline-block', width: 22, textIndent: 0 },
});

/** What to say on a call of this kind, line by line. */
export function Script({ kind }: { readonly kind: Kind }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  return (
    <Section title={t('scriptTitle')} aside={terms(`kind.${kind}`)}>
      <NumberedLines>
        {t(`script.${kind}`)
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </NumberedLines>
    </Section>
  );
}
