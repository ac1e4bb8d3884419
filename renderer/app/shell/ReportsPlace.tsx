import { BundlesScreen } from '../../features/bundles/BundlesScreen.tsx';
import { OtherDeskScreen } from '../../features/bundles/OtherDeskScreen.tsx';
import { ExportsScreen } from '../../features/ledgers/ExportsScreen.tsx';
import { LedgersScreen } from '../../features/ledgers/LedgersScreen.tsx';
import { QualityScreen } from '../../features/quality/QualityScreen.tsx';
import { ReportScreen } from '../../features/reports/ReportScreen.tsx';
import type { ReportsScreen } from '../navigation/navigation.ts';

/** The view of the reports where the window is. */
export function ReportsPlace({ screen }: { readonly screen: ReportsScreen }) {
  switch (screen.view) {
    case 'week':
    case 'month':
      return <ReportScreen key={screen.view} report={screen.view} on={screen.on ?? null} />;
    case 'ledgers':
      return <LedgersScreen ledger={screen.ledger ?? null} />;
    case 'quality':
      return <QualityScreen draw={screen.draw ?? null} />;
    case 'exports':
      return <ExportsScreen />;
    case 'bundles':
      return screen.desk === undefined ? (
        <BundlesScreen />
      ) : (
        <OtherDeskScreen key={screen.desk} desk={screen.desk} />
      );
  }
}
