import { existsSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { openHouse, type House } from '../../core/house.ts';
import type { Clock, NewId } from '../../core/ports.ts';
import type { Files } from '../../core/store/files.ts';
import type { OpenTrouble } from '../../core/store/open-book.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { createEngineDrawing } from './engine-drawing.ts';
import type { EngineSetting } from './engine-options.ts';
import { findChromium } from './find-chromium.ts';
import { practiceCallsIn, sampleIn } from '../page/sample-source.ts';
import { showAppWindow, type AppWindowSetting } from './show-app-window.ts';

/** What opens a book in a window. */
export interface OpenSetting extends Pick<
  AppWindowSetting,
  'rendererFolder' | 'log' | 'size' | 'pageSetting'
> {
  /** Folder of the book. */
  readonly folder: string;
  readonly headless: boolean;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Folder of what is shipped with the program: the sample centre. */
  readonly resourceFolder: string;
  /** Cheaper PINs, for tests. */
  readonly pinCost?: number;
  /** Files that answer as a test wants it; those of the disk when left out. */
  readonly files?: Files | undefined;
  /** What else Chromium is given on its command line. */
  readonly extraArgs?: readonly string[];
}

/** A book with its window. */
export interface OpenedWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly house: House;
  /** Settles when the window is gone, whoever closed it. */
  readonly gone: Promise<void>;
  /** Closes window, engine and book. */
  readonly close: () => Promise<void>;
}

/** Why there is no window: the book does not open, or the computer has no Chromium. */
export type WindowTrouble = OpenTrouble | { readonly kind: 'chromium-missing'; readonly detail: string };

/** Opens the book in `folder` and shows it in a Chromium app window. */
export async function openAppWindow(setting: OpenSetting): Promise<Result<OpenedWindow, WindowTrouble>> {
  const { folder, clock, newId, log } = setting;
  const engine = engineOf(setting);
  if (!engine) return refuse({ kind: 'chromium-missing', detail: process.env['COUNTERBOOK_CHROMIUM'] ?? '' });
  const drawing = createEngineDrawing(engine);
  const opened = await openHouse({
    folder,
    clock,
    newId,
    log,
    environment: process.env,
    sample: sampleIn(setting.resourceFolder),
    practiceCalls: practiceCallsIn(setting.resourceFolder),
    drawing,
    pinCost: setting.pinCost,
    files: setting.files,
  });
  if (!opened.ok) return opened;
  const house = opened.value;
  const closeBook = async (): Promise<void> => {
    await house.close();
    await drawing.close();
  };
  try {
    const shown = await showAppWindow({ ...setting, engine, house });
    const close = async (): Promise<void> => {
      await shown.close();
      await closeBook();
    };
    return ok({ page: shown.page, context: shown.context, gone: shown.gone, house, close });
  } catch (error) {
    await closeBook();
    throw error;
  }
}

function engineOf({ headless, extraArgs, log }: OpenSetting): EngineSetting | undefined {
  const { platform, env: environment } = process;
  const executablePath = findChromium({ platform, environment, exists: existsSync });
  if (executablePath === undefined) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) log.note('Chromium runs without its sandbox, because it is run by root: for development only');
  return { executablePath, headless, isRoot, ...(extraArgs ? { extraArgs } : {}) };
}
