// Route → view. A view that breaks down takes only itself with it.
import { makeStyles, Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { LibraryScreen } from '../library/library-screen';
import { ErrorBoundary } from './error-boundary';
import type { Route } from './route';

const DraftView = lazy(() => import('../draft/draft-view').then(({ DraftView }) => ({ default: DraftView })));
const VersionsScreen = lazy(() =>
  import('../versions/versions-screen').then(({ VersionsScreen }) => ({ default: VersionsScreen })),
);
const MeetingsScreen = lazy(() =>
  import('../meeting/meetings-screen').then(({ MeetingsScreen }) => ({ default: MeetingsScreen })),
);
const MeetingScreen = lazy(() => import('../meeting/meeting-screen').then(({ MeetingScreen }) => ({ default: MeetingScreen })));
const AmendScreen = lazy(() => import('../amend/amend-screen').then(({ AmendScreen }) => ({ default: AmendScreen })));
const ReplaceScreen = lazy(() => import('../replace/replace-screen').then(({ ReplaceScreen }) => ({ default: ReplaceScreen })));
const SuccessionScreen = lazy(() =>
  import('../succession/succession-screen').then(({ SuccessionScreen }) => ({ default: SuccessionScreen })),
);
const SettingsScreen = lazy(() =>
  import('../settings/settings-screen').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
);
const GuideScreen = lazy(() => import('../guide/guide-screen').then(({ GuideScreen }) => ({ default: GuideScreen })));

const useStyles = makeStyles({ wait: { height: '100%', display: 'grid', placeItems: 'center' } });

export function Screen({ route }: { readonly route: Route }) {
  const styles = useStyles();
  const key = 'dossier' in route ? `${route.screen}:${route.dossier}` : route.screen;
  const wait = (
    <div className={styles.wait}>
      <Spinner />
    </div>
  );
  return (
    <ErrorBoundary key={key}>
      <Suspense fallback={wait}>{viewOf(route)}</Suspense>
    </ErrorBoundary>
  );
}

function viewOf(route: Route) {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'draft':
      return <DraftView dossier={route.dossier} {...(route.place === undefined ? {} : { place: route.place })} />;
    case 'versions':
      return <VersionsScreen route={route} />;
    case 'amend':
      return <AmendScreen />;
    case 'replace':
      return <ReplaceScreen />;
    case 'succession':
      return <SuccessionScreen />;
    case 'meetings':
      return <MeetingsScreen isBeginning={route.isBeginning ?? false} />;
    case 'meeting':
      return <MeetingScreen dossier={route.dossier} />;
    case 'settings':
      return <SettingsScreen tab={route.tab ?? 'profile'} />;
    case 'guide':
      return <GuideScreen />;
  }
}
