import type { LaunchOptions } from 'playwright-core';

/** What decides how Chromium is started. */
export interface EngineSetting {
  readonly executablePath: string;
  readonly headless: boolean;
  /** Chromium refuses its sandbox to root. */
  readonly isRoot: boolean;
  readonly extraArgs?: readonly string[];
}

const quietArgs = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--deny-permission-prompts',
  '--dns-prefetch-disable',
  // Not one name is ever looked up: what is not answered by the host does not exist.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];
const rootArgs = ['--no-sandbox', '--test-type'];
const headlessArgs = ['--disable-gpu', '--hide-scrollbars'];

/**
 * How Chromium is started: over a pipe (never a port), sandboxed unless it is run by root, without a word to anybody.
 */
export function engineOptions({
  executablePath,
  headless,
  isRoot,
  extraArgs = [],
}: EngineSetting): LaunchOptions {
  return {
    executablePath,
    headless,
    chromiumSandbox: !isRoot,
    // Takes away the bar that says the window is remote-controlled.
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...quietArgs, ...(isRoot ? rootArgs : []), ...(headless ? headlessArgs : []), ...extraArgs],
  };
}
