import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core';
import type { Log, NewId } from '../../core/ports.ts';
import type { House } from '../../core/house.ts';
import { answerWindow } from '../page/answer-window.ts';
import { createPageServer } from '../page/serve-page.ts';
import { isAtHome, senderTrouble, type SenderFrame } from '../page/sender-trouble.ts';
import { engineOptions, type EngineSetting } from './engine-options.ts';
import { createEventFeed } from './event-feed.ts';
import { DOORS, installBridge } from './page-bridge.ts';
import { HOME } from './window-origin.ts';

/** How a window is shown and to whom it talks. */
export interface AppWindowSetting {
  readonly house: Pick<House, 'connect'>;
  readonly engine: EngineSetting;
  /** Folder of the built page. */
  readonly rendererFolder: string;
  readonly newId: NewId;
  readonly log: Log;
  /** CSS pixels; 1366 × 768 unless said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What a test may wish of the page. */
  readonly pageSetting?: Pick<
    BrowserContextOptions,
    'colorScheme' | 'reducedMotion' | 'locale' | 'timezoneId' | 'deviceScaleFactor'
  >;
}

/** A shown window. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Settles when the window is gone, whoever closed it. */
  readonly gone: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Shows the desk's page in a Chromium window of its own: no address bar, no port, no profile that stays. */
export async function showAppWindow(setting: AppWindowSetting): Promise<AppWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'counterbook-window-'));
  const context = await launch(setting, profile);
  const page = context.pages()[0] ?? (await context.newPage());
  const gone = whenGone(context, page, profile);
  try {
    await servePage(context, setting.rendererFolder);
    // A late clock must be seen while the window is minimised, and a text can be copied; nothing else is granted.
    await context.grantPermissions(['notifications', 'clipboard-write'], { origin: HOME });
    await openDoors(context, page, setting, gone);
    await page.goto(`${HOME}/`);
    keepAlone(context, page);
    keepAtHome(page, setting.log);
  } catch (error) {
    await context.close();
    throw error;
  }
  const close = async (): Promise<void> => {
    await context.close();
    await gone;
  };
  return { page, context, gone, close };
}

function launch({ engine, size, pageSetting }: AppWindowSetting, profile: string): Promise<BrowserContext> {
  const { width, height } = size ?? { width: 1366, height: 768 };
  const options = engineOptions(engine);
  // An empty document: the page itself is loaded when its files are served.
  const ownArgs = ['--app=data:text/html,', `--window-size=${String(width)},${String(height)}`];
  return chromium.launchPersistentContext(profile, {
    ...options,
    ...pageSetting,
    args: [...(options.args ?? []), ...ownArgs],
    // A window that a person may resize has no fixed page size.
    viewport: engine.headless ? { width, height } : null,
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
}

async function servePage(context: BrowserContext, folder: string): Promise<void> {
  const serve = createPageServer(folder, HOME);
  await context.route(
    () => true,
    async (route, request) => {
      if (!request.url().startsWith(`${HOME}/`)) return route.abort('blockedbyclient');
      return route.fulfill(await serve({ method: request.method(), url: request.url() }));
    },
  );
}

async function openDoors(
  context: BrowserContext,
  page: Page,
  setting: AppWindowSetting,
  gone: Promise<void>,
): Promise<void> {
  const { house, newId, log } = setting;
  const feed = createEventFeed();
  const seat = house.connect(feed.push);
  void gone.then(() => seat.close());
  const place = { home: HOME, seat, log, newId };
  await context.exposeBinding(DOORS.ask, async (source, channel: unknown, input: unknown) =>
    JSON.stringify(await answerWindow(place, senderOf(source.frame, page), channel, parsed(input))),
  );
  await context.exposeBinding(DOORS.next, async (source, isFirst: unknown) =>
    senderTrouble(senderOf(source.frame, page), HOME)
      ? '[]'
      : JSON.stringify(await feed.next(isFirst === true)),
  );
  await context.addInitScript(installBridge, DOORS);
}

function senderOf(frame: Frame, page: Page): SenderFrame {
  return {
    url: frame.url(),
    hasParent: frame.parentFrame() !== null,
    isGone: frame.isDetached(),
    isOurs: frame.page() === page,
  };
}

function parsed(input: unknown): unknown {
  return typeof input === 'string' ? (JSON.parse(input) as unknown) : undefined;
}

/** A window that a page opens is not ours: it is closed at once. */
function keepAlone(context: BrowserContext, own: Page): void {
  context.on('page', (page) => {
    if (page !== own) void page.close();
  });
}

/** Wherever the page is led (a file dropped on the window, a typed address), it comes back. */
function keepAtHome(page: Page, log: Log): void {
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || isAtHome(frame.url(), HOME)) return;
    log.note('the page was led away and comes back');
    frame.goto(`${HOME}/`).catch((error: unknown) => {
      // A window that is being closed cannot come back.
      if (!page.isClosed()) log.bug('come back', error);
    });
  });
}

async function whenGone(context: BrowserContext, page: Page, profile: string): Promise<void> {
  const closed = Promise.withResolvers<void>();
  context.once('close', () => closed.resolve());
  // Chromium stays alive without a window on some systems; the desk does not.
  page.once('close', () => void context.close());
  page.once('crash', () => void context.close());
  await closed.promise;
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
