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

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // mistyped: no page has such a name
  }
};

/** The present route; rerenders when it changes. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { segments: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query) };
};

/** Goes to a route, such as `/submit/kind`. */
export const go = (to: string) => {
  location.hash = to;
};

/** Goes to a route without leaving the present one in the history. */
export const goInstead = (to: string) => {
  history.replaceState(history.state, '', `#${to}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

// Every entry of the history carries its place, counted from the one by which this site was entered.
const placeOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'place' in state ? Number(state.place) : undefined;
let place = 0;
const keepPlace = (next: number) => {
  place = placeOf(history.state) ?? next;
  history.replaceState({ place }, '');
};
keepPlace(0);
addEventListener('hashchange', () => keepPlace(place + 1));

/** How many pages of this site lie behind the present one in the history. */
export const pagesBehind = (): number => place;

/** Goes one page back, or to `otherwise` where the page was entered directly. */
export const goBack = (otherwise: string) => (place > 0 ? history.back() : goInstead(otherwise));
