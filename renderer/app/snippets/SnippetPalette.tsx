import type { Kind } from '../../../shared/domain/call/call.ts';
import { PalettePanel } from './PalettePanel.tsx';
import type { Palette } from './use-palette.ts';

/** The palette of a form while it is open. */
export function SnippetPalette({ kind, palette }: { readonly kind: Kind; readonly palette: Palette }) {
  if (!palette.isOpen) return null;
  return <PalettePanel kind={kind} onWrite={palette.write} onClose={palette.close} />;
}
