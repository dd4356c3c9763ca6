// phoihop://app/…: the built renderer, served from inside the program instead of file://.
import { protocol, type Session } from 'electron';
import { type Assets, assetsIn } from '../../host/serve/assets';

export const appOrigin = 'phoihop://app';

/** Before the app is ready. */
export function declareProtocol(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'phoihop', privileges }]);
}

export function serveRenderer(session: Session, folder: string): void {
  const assets = assetsIn(folder);
  session.protocol.handle('phoihop', (request) => answerTo(request, assets));
}

function answerTo({ url, method }: Request, assets: Assets): Response {
  const { host, pathname } = new URL(url);
  const asset = method === 'GET' && host === 'app' ? assets(decodedPath(pathname)) : undefined;
  if (!asset) return new Response('', { status: 404 });
  return new Response(asset.body as Uint8Array<ArrayBuffer>, { headers: asset.headers });
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
