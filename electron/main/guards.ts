// What no page of the program may do: go elsewhere, open windows, ask for the camera, reach the network.
import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './app-protocol';

/** Before the app is ready: Chromium's own callers (updates, dictionaries) find no other computer. */
export function goOffline(): void {
  // Days stand before months in the fields of Chromium too, whatever language the computer speaks.
  app.commandLine.appendSwitch('lang', 'vi');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of ['no-proxy-server', 'disable-background-networking', 'disable-component-update'])
    app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('disable-features', 'MediaRouter,DialMediaRouteProvider,Translate,OptimizationHints');
}

/** Every web contents that will ever exist is guarded when it is made. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (!isAppPage(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function isAppPage(url: string): boolean {
  return url === `${appOrigin}/` || url.startsWith(`${appOrigin}/`);
}

const own = ['phoihop:', 'devtools:', 'blob:', 'data:'];

/** No permission is given, and every request to anywhere but the program itself is cancelled. */
export function guardSession(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !own.some((scheme) => url.startsWith(scheme)) }));
}
