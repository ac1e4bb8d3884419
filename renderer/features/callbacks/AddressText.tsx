import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
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

/** The text that was promised, to be pasted into a message: the name of the desk, its address and telephone. */
export function AddressText() {
  const t = useWords('callbacks');
  const centre = useDesk((desk) => desk.centre);
  const address = useDesk((desk) => desk.settings.address);
  const names = { centre: centre?.name ?? '', phone: centre?.phone ?? '' };
  const text = address === '' ? t('addressText', names) : t('addressFull', { ...names, address });
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [came, setCame] = useState<'copied' | 'copySelf' | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
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
        {text}
      </p>
      <Button chord="1" autoFocus onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <small role="status">{came ? t(came) : address === '' ? t('addressHint') : ''}</small>
    </Box>
  );
}
