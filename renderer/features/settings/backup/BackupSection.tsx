import { useWhoMay } from '../../../app/desk/use-who-may.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { BackupKeeping } from './BackupKeeping.tsx';

/** The backups, the second folder, and the check of the whole book; it works while the book takes no changes. */
export function BackupSection() {
  const whoMay = useWhoMay('look after backups');
  return (
    <SectionFrame section="backup" right="look after backups" isRescue>
      {whoMay === null && <BackupKeeping />}
    </SectionFrame>
  );
}
