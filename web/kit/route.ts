import { useSyncExternalStore } from 'react';

/** Where the hash points: `#/figures?period=2024` is path `figures` with its query. */
export interface Route {
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The present route; rerenders when it changes. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { segments: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
};

/** Goes to a route, such as `/submit/kind`. */
export const go = (to: string) => {
  location.hash = to;
};

/** Goes to a route without leaving the present one in the history. */
export const goInstead = (to: string) => location.replace(`#${to}`);
