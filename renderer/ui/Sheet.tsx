import Fade from '@mui/material/Fade';
import Modal from '@mui/material/Modal';
import { styled } from '@mui/material/styles';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import type { KeyBinding } from '../app/keyboard/binding.ts';
import { KeyLayer } from '../app/keyboard/KeyLayer.tsx';
import { useDispatcher, useKeys } from '../app/keyboard/use-keys.ts';
import { motion } from '../app/theme/measures.ts';
import { Spoken } from './Spoken.tsx';

const Ground = styled('div')(({ theme }) => ({
  position: 'absolute',
  top: 64,
  left: '50%',
  transform: 'translateX(-50%)',
  maxWidth: 'calc(100vw - 32px)',
  maxHeight: 'calc(100vh - 80px)',
  display: 'flex',
  flexDirection: 'column',
  overflow: 'hidden',
  borderRadius: 6,
  border: '1px solid transparent',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  boxShadow: theme.palette.lift,
  '&[data-top="high"]': { top: 8 },
}));

const Head = styled('div')(({ theme }) => ({
  minHeight: 56,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > h1': theme.typography.title,
}));

const Body = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto' });

const Foot = styled('div')(({ theme }) => ({
  minHeight: 60,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '0 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
}));

interface Props {
  readonly isOpen: boolean;
  /** Esc; a click beside the sheet does nothing, so that nothing is lost by a slip of the hand. */
  readonly onClose: () => void;
  readonly title: string;
  /** Beside the title: the number, who, what has just been scanned. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  /** The width in CSS pixels. */
  readonly width?: number;
  /** `high` right under the window's edge, for the search. */
  readonly top?: 'normal' | 'high';
  /** What Esc does, in words, for the F1 panel. */
  readonly escLabel?: string;
  /** Further keys of the sheet; the keys of the screen below rest meanwhile. */
  readonly keys?: readonly KeyBinding[];
  /** The search brings its own head; its title is then only spoken. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/**
 * A sheet in place over the screen: it holds the focus and gives it back where it was.
 *
 * Mark what should have the focus first with `autoFocus`.
 */
export function Sheet(props: Props) {
  const { isOpen, title, head, foot, width = 1060, top = 'normal', isBare = false, children } = props;
  const titleId = useId();
  const dispatcher = useDispatcher();
  // The modal would swallow Esc before the window hears it.
  const takeEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    dispatcher.handle(event.nativeEvent);
    event.stopPropagation();
  };
  return (
    <Modal open={isOpen}>
      <Fade in={isOpen} timeout={motion.fadeMs}>
        <Ground
          role="dialog"
          aria-modal
          aria-labelledby={titleId}
          tabIndex={-1}
          data-top={top}
          sx={{ width }}
          onKeyDown={takeEscape}
        >
          <KeyLayer kind="sheet" isActive={isOpen}>
            <SheetKeys {...props} />
            {isBare ? (
              <Spoken as="h1" id={titleId}>
                {title}
              </Spoken>
            ) : (
              <Head>
                <h1 id={titleId}>{title}</h1>
                {head}
              </Head>
            )}
            <Body>{children}</Body>
            {foot && <Foot>{foot}</Foot>}
          </KeyLayer>
        </Ground>
      </Fade>
    </Modal>
  );
}

function SheetKeys({ onClose, escLabel, keys = [] }: Props) {
  useKeys([...keys, { chord: 'Escape', act: onClose, ...(escLabel ? { label: escLabel } : {}) }]);
  return null;
}
