import type { Page } from 'playwright-core';

/** The pages of the sample windows that are open now; a red test tells what stands on them. */
export const openPages = new Set<Page>();
