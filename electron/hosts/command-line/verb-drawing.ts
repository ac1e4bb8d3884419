import { existsSync } from 'node:fs';
import type { EngineDrawing } from '../app-window/engine-drawing.ts';
import { findChromium } from '../app-window/find-chromium.ts';
import type { VerbContext } from './verb-context.ts';

/** Draws for a verb with the Chromium of this computer, started with the first page; says where there is none, and answers null. */
export async function openVerbDrawing({ environment, complain }: VerbContext): Promise<EngineDrawing | null> {
  const executablePath = findChromium({ platform: process.platform, environment, exists: existsSync });
  if (executablePath === undefined) {
    complain(
      'Not written: a PDF is drawn by Chromium or Edge, and none was found; XLSX and CSV need neither',
    );
    return null;
  }
  // Only who draws loads what drives an engine.
  const { createEngineDrawing } = await import('../app-window/engine-drawing.ts');
  return createEngineDrawing({ executablePath, isRoot: process.getuid?.() === 0 });
}
