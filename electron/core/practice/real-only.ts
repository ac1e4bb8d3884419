import type { ChannelName } from '../../../shared/contract.ts';

/**
 * What a practice does not do: it would reach beyond the folder of the practice, or looks after files that are only
 * invented.
 */
export const realOnly: ReadonlySet<string> = new Set<ChannelName>([
  'setup.lookAround',
  'setup.leaveSample',
  'backups.setFolder',
  'backups.copyTo',
  'backups.restore',
  'bundles.begin',
  'bundles.take',
  'bundles.setSchedule',
  'desks.drop',
  'desk.move',
  'desk.arrive',
  'recovery.repair',
  'erasure.erase',
  'retention.run',
]);
