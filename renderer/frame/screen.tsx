// Route → view. A view that breaks down takes only itself with it.
import { makeStyles, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { LibraryScreen } from '../library/library-screen';
import { ErrorBoundary } from './error-boundary';
import { part, whenIdle } from './later';
import type { Route } from './route';

const DraftView = part(() => import('../draft/draft-view').then(({ DraftView }) => DraftView));
const VersionsScreen = part(() => import('../versions/versions-screen').then(({ VersionsScreen }) => VersionsScreen));
const MeetingsScreen = part(() => import('../meeting/meetings-screen').then(({ MeetingsScreen }) => MeetingsScreen));
const MeetingScreen = part(() => import('../meeting/meeting-screen').then(({ MeetingScreen }) => MeetingScreen));
const AmendScreen = part(() => import('../amend/amend-screen').then(({ AmendScreen }) => AmendScreen));
const ReplaceScreen = part(() => import('../replace/replace-screen').then(({ ReplaceScreen }) => ReplaceScreen));
const SuccessionScreen = part(() => import('../succession/succession-screen').then(({ SuccessionScreen }) => SuccessionScreen));
const SettingsScreen = part(() => import('../settings/settings-screen').then(({ SettingsScreen }) => SettingsScreen));
const GuideScreen = part(() => import('../guide/guide-screen').then(({ GuideScreen }) => GuideScreen));

const useStyles = makeStyles({ wait: { height: '100%', display: 'grid', placeItems: 'center' } });

export function Screen({ route }: { readonly route: Route }) {
  const styles = useStyles();
  // The screen of the day's work, and the largest: it opens without being waited for.
  useEffect(() => whenIdle([DraftView]), []);
  const key = 'dossier' in route ? `${route.screen}:${route.dossier}` : route.screen;
  const wait = (
    <div className={styles.wait}>
      <Spinner />
    </div>
  );
  return <ErrorBoundary key={key}>{viewOf(route, wait)}</ErrorBoundary>;
}

function viewOf(route: Route, meanwhile: ReactNode) {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'draft':
      return (
        <DraftView dossier={route.dossier} {...(route.place === undefined ? {} : { place: route.place })} meanwhile={meanwhile} />
      );
    case 'versions':
      return <VersionsScreen route={route} meanwhile={meanwhile} />;
    case 'amend':
      return <AmendScreen meanwhile={meanwhile} />;
    case 'replace':
      return <ReplaceScreen meanwhile={meanwhile} />;
    case 'succession':
      return <SuccessionScreen meanwhile={meanwhile} />;
    case 'meetings':
      return <MeetingsScreen isBeginning={route.isBeginning ?? false} meanwhile={meanwhile} />;
    case 'meeting':
      return <MeetingScreen dossier={route.dossier} meanwhile={meanwhile} />;
    case 'settings':
      return <SettingsScreen tab={route.tab ?? 'profile'} meanwhile={meanwhile} />;
    case 'guide':
      return <GuideScreen meanwhile={meanwhile} />;
  }
}
