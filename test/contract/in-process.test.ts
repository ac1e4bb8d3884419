import { afterEach, beforeEach, describe, it } from 'vitest';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { runSuite } from './run-suite.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

describe('the core without a host', () => {
  it('keeps the contract', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
    const seat = desk.connectAs(null, () => undefined);
    await runSuite((channel, input, as) => {
      seat.actAs(as);
      return seat.invoke(channel, input);
    });
    await desk.close();
  });
});
