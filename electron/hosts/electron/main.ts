import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, session } from 'electron';
import type { Log } from '../../core/ports.ts';
import { hostWords } from '../page/host-words.ts';
import { createStreamLog } from '../page/stream-log.ts';
import { guardContents } from './contents-guards.ts';
import { registerPageScheme } from './page-protocol.ts';
import { runDesk } from './run-desk.ts';

/*
 * The runnable entry of the Electron host. What must happen before Electron is ready happens here, in this order.
 */

const RESOURCES = join(import.meta.dirname, '../../resources');

app.enableSandbox();
registerPageScheme();
app.on('web-contents-created', (_event, contents) => guardContents(contents));

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  const log = openLog();
  try {
    await app.whenReady();
    await runDesk({
      log,
      words: hostWords(app.getLocale()),
      clock: { now: () => new Date().toISOString() },
      newId: randomUUID,
      folder: wishedFolder() ?? join(app.getPath('userData'), 'book'),
      rendererFolder: join(import.meta.dirname, '../renderer'),
      preloadFile: join(import.meta.dirname, '../preload/preload.cjs'),
      resourceFolder: RESOURCES,
      icon: join(RESOURCES, 'icons', process.platform === 'win32' ? 'icon.ico' : '256x256.png'),
      session: session.defaultSession,
    });
  } catch (error) {
    log.bug('start', error);
    dialog.showErrorBox(
      hostWords(app.getLocale()).cannotOpen,
      error instanceof Error ? error.message : String(error),
    );
    app.exit(1);
  }
}

/** `--folder DIR`: the book lies somewhere else than with the settings of the program. */
function wishedFolder(): string | undefined {
  const { folder } = parseArgs({
    args: process.argv,
    options: { folder: { type: 'string' } },
    strict: false,
  }).values;
  return typeof folder === 'string' ? folder : undefined;
}

function openLog(): Log {
  const folder = app.getPath('logs');
  mkdirSync(folder, { recursive: true });
  return createStreamLog(createWriteStream(join(folder, 'counterbook.log'), { flags: 'a' }), () =>
    new Date().toISOString(),
  );
}
