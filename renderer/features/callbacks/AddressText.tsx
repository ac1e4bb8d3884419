import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 10,
  '& > p': {
    ...theme.typography.said,
    width: '100%',
    padding: '12px 14px',
    userSelect: 'text',
    overflowWrap: 'anywhere',
    backgroundColor: theme.palette.paper,
    border: `1px solid ${theme.palette.line}`,
    borderRadius: theme.shape.borderRadius,
  },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3 },
}));

/** The pinyin key of the desk's own sentence with its address. */
const OWN_SENTENCE = 'dz';

/** The text that was promised, to be pasted into a message: the desk's own sentence, else its name and telephone. */
export function AddressText() {
  const t = useWords('callbacks');
  const text = useAddressText();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [came, setCame] = useState<'copied' | 'copySelf' | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text.words);
      setCame('copied');
    } catch {
      // The host may deny the clipboard to pages; what is selected can always be copied by hand.
      if (paragraph.current) window.getSelection()?.selectAllChildren(paragraph.current);
      setCame('copySelf');
    }
  }
  useKeys([{ chord: '1', label: t('copy'), act: () => void copy() }]);
  return (
    <Box>
      <p ref={paragraph} aria-label={t('addressLabel')}>
        {text.words}
      </p>
      <Button chord="1" autoFocus onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <small role="status">{came ? t(came) : text.isOwn ? '' : t('addressHint')}</small>
    </Box>
  );
}

function useAddressText(): { readonly words: string; readonly isOwn: boolean } {
  const t = useWords('callbacks');
  const { language } = useFormat();
  const centre = useDesk((desk) => desk.centre);
  const snippets = useDesk((desk) => desk.snippets);
  const own = Object.values(snippets).find((each) => each.key === OWN_SENTENCE && each.language === language);
  const words = own?.text ?? t('addressText', { centre: centre?.name ?? '', phone: centre?.phone ?? '' });
  return { words, isOwn: own !== undefined };
}
