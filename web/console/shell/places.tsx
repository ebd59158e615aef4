import type { ReactNode } from 'react';
import type { Permission } from '../../../shared/domain/permission.ts';
import { isTab } from '../administration/address.ts';
import type { ConsoleKey } from '../catalogue/zh.ts';
import { Home } from '../pages/home.tsx';
import { lazily } from '../parts/lazily.tsx';

const Inbox = lazily(async () => (await import('../inbox/inbox.tsx')).Inbox);
const Administration = lazily(async () => (await import('../administration/administration.tsx')).Administration);
const CasePage = lazily(async () => (await import('../case/case-page.tsx')).CasePage);
const Queue = lazily(async () => (await import('../queue/queue.tsx')).Queue);
const Found = lazily(async () => (await import('../queue/found.tsx')).Found);
const Register = lazily(async () => (await import('../register/register-page.tsx')).RegisterPage);
const NewAct = lazily(async () => (await import('../acts/new-act.tsx')).NewAct);
const Reception = lazily(async () => (await import('../reception/reception.tsx')).Reception);
const Ledger = lazily(async () => (await import('../ledger/ledger.tsx')).Ledger);
const Plans = lazily(async () => (await import('../plans/plans.tsx')).Plans);
const Figures = lazily(async () => (await import('../figures/figures.tsx')).Figures);

interface Place {
  readonly title: ConsoleKey;
  /** What of it the menu leads to, when not all. */
  readonly from?: string;
  /** Who may use it; everybody when silent. */
  readonly needs?: Permission;
  /** The page, or nothing when the rest of the address names none. */
  readonly show: (rest: readonly string[], query: URLSearchParams) => ReactNode;
}

const alone =
  (show: (query: URLSearchParams) => ReactNode): Place['show'] =>
  (rest, query) =>
    rest.length === 0 ? show(query) : undefined;

type PlaceName =
  | ''
  | 'cases'
  | 'search'
  | 'register'
  | 'reception'
  | 'acts'
  | 'ledger'
  | 'plans'
  | 'figures'
  | 'inbox'
  | 'administration';

/** Every page of the console by the first part of its address. */
export const places: Readonly<Record<PlaceName, Place>> = {
  '': { title: 'menu.home', show: alone(() => <Home />) },
  cases: {
    title: 'menu.cases',
    from: '?stage=OPEN',
    needs: 'petition:read',
    show: ([reference, ...more], query) =>
      more.length > 0 ? undefined : reference === undefined ? (
        <Queue query={query} />
      ) : (
        <CasePage key={reference} reference={reference} />
      ),
  },
  search: { title: 'menu.search', needs: 'petition:read', show: alone(() => <Found />) },
  register: { title: 'menu.register', needs: 'petition:register', show: alone(() => <Register />) },
  reception: { title: 'menu.reception', needs: 'reception:keep', show: alone(() => <Reception />) },
  acts: {
    title: 'home.recordAct',
    needs: 'petition:act',
    show: ([what, ...more], query) =>
      what === 'new' && more.length === 0 ? <NewAct reference={query.get('case') ?? undefined} /> : undefined,
  },
  ledger: { title: 'menu.ledger', needs: 'act:read', show: alone((query) => <Ledger query={query} />) },
  plans: { title: 'menu.plans', needs: 'plan:read', show: alone((query) => <Plans query={query} />) },
  figures: { title: 'menu.figures', show: alone((query) => <Figures query={query} />) },
  inbox: { title: 'menu.inbox', show: alone((query) => <Inbox query={query} />) },
  administration: {
    title: 'menu.administration',
    needs: 'directory:read',
    show: ([tab = 'staff', ...more], query) =>
      more.length === 0 && isTab(tab) ? <Administration tab={tab} query={query} /> : undefined,
  },
};

/** What the masthead lists, in its order. */
export const menu = [
  '',
  'cases',
  'register',
  'reception',
  'ledger',
  'plans',
  'figures',
  'administration',
] as const satisfies PlaceName[];

const isPlace = (first: string): first is PlaceName => Object.hasOwn(places, first);

export const placeOf = (first: string): Place | undefined => (isPlace(first) ? places[first] : undefined);
