// Where the user is.
export type Route =
  | { readonly screen: 'library' }
  /** `place`: path of an answer or id of a node to go to. */
  | { readonly screen: 'draft'; readonly dossier: string; readonly place?: string }
  | { readonly screen: 'versions'; readonly dossier: string; readonly version?: number; readonly place?: string }
  | { readonly screen: 'amend' }
  | { readonly screen: 'replace' }
  | { readonly screen: 'succession' }
  | { readonly screen: 'meetings'; readonly isBeginning?: boolean }
  | { readonly screen: 'meeting'; readonly dossier: string }
  | { readonly screen: 'settings'; readonly tab?: SettingsTab }
  | { readonly screen: 'guide' };

export type SettingsTab = 'profile' | 'packs' | 'library' | 'look';

export function dossierOf(route: Route): string | undefined {
  return 'dossier' in route ? route.dossier : undefined;
}
