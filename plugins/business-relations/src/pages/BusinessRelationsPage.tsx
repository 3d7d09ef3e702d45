import { lazy, Suspense } from 'react';
import { Progress } from '@backstage/core-components';
import { languageTag } from '@business-relations/backstage-plugin-business-relations-common/words';
import { Navigate, Route, Routes } from 'react-router-dom';
import { I18nProvider } from 'react-aria';
import { useSaveReader } from '../people/useSaveReader';
import { useLocale } from '../words/useWords';

const WorkPage = lazy(() => import('../work/WorkPage'));
const CasesPage = lazy(() => import('../cases/CasesPage'));
const CasePage = lazy(() => import('../cases/CasePage'));
const AnswerPage = lazy(() => import('../cases/AnswerPage'));
const StartPage = lazy(() => import('../cases/StartPage'));
const CustomersPage = lazy(() => import('../customers/CustomersPage'));
const CustomerPage = lazy(() => import('../customers/CustomerPage'));
const NameOrderersPage = lazy(
  () => import('../customers/orderers/NameOrderersPage'),
);
const FindingsPage = lazy(() => import('../findings/FindingsPage'));
const ImportPage = lazy(() => import('../imports/ImportPage'));
const CampaignsPage = lazy(() => import('../campaigns/CampaignsPage'));
const ReorganisationPage = lazy(
  () => import('../reorganisation/ReorganisationPage'),
);
const RolesAskedPage = lazy(() => import('../roles/together/RolesAskedPage'));
const OperatePage = lazy(() => import('../operate/OperatePage'));
const ProposeRolePage = lazy(() => import('../customers/ProposeRolePage'));

/** All pages of the plugin below its one root; each is loaded when it is shown. */
export function BusinessRelationsPage() {
  useSaveReader();
  const locale = useLocale();
  return (
    // Fields for days and amounts speak the app's language, not the browser's.
    <I18nProvider locale={languageTag[locale]}>
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route path="/" element={<WorkPage />} />
          <Route path="/customers" element={<CustomersPage />} />
          <Route path="/customers/propose" element={<ProposeRolePage />} />
          <Route path="/customers/campaigns" element={<CampaignsPage />} />
          <Route path="/customers/import" element={<ImportPage />} />
          <Route
            path="/customers/reorganisation"
            element={<ReorganisationPage />}
          />
          <Route
            path="/customers/:namespace/:name"
            element={<CustomerPage />}
          />
          <Route
            path="/customers/:namespace/:name/orderers"
            element={<NameOrderersPage />}
          />
          <Route path="/cases" element={<CasesPage />} />
          <Route path="/cases/:id" element={<CasePage />} />
          <Route path="/cases/:id/answer" element={<AnswerPage />} />
          <Route path="/roles" element={<RolesAskedPage />} />
          <Route path="/findings" element={<FindingsPage />} />
          <Route path="/operate" element={<OperatePage />} />
          <Route path="/start/:kind" element={<StartPage />} />
          <Route
            path="*"
            element={<Navigate to="/business-relations" replace />}
          />
        </Routes>
      </Suspense>
    </I18nProvider>
  );
}
