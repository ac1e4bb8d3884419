import { z } from 'zod';
import { contract } from '../../../shared/contract.ts';
import { rolesWith } from '../../../shared/rules/permissions.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

/** Prints every channel of the contract as one JSON document. */
export async function printContract(context: VerbContext): Promise<number> {
  const channels = Object.fromEntries(
    Object.entries(contract).map(([name, { input, output, needs, is }]) => [
      name,
      {
        is,
        roles: needs === 'nobody' ? [] : rolesWith(needs),
        input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
        output: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }),
      },
    ]),
  );
  await writeLine(context, JSON.stringify({ channels }, null, 2));
  return 0;
}
