import { contract } from '../../../../shared/contract.ts';

/** Every channel of the contract. */
export const channelNames = Object.keys(contract);
