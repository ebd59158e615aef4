import { useEffect, useRef, useState } from 'react';
import { go, useRoute } from '../kit/route.ts';
import { useMe } from './api.ts';
import { Shortcuts } from './parts/shortcuts.tsx';
import { Idle } from './shell/idle.tsx';
import { Masthead } from './shell/masthead.tsx';
import { NotAllowed, NotFound } from './shell/no-page.tsx';
import { placeOf } from './shell/places.tsx';
import { useText } from './text.ts';

const Page = () => {
  const t = useText();
  const { may } = useMe();
  const { segments, query } = useRoute();
  const [first = '', ...rest] = segments;
  const place = placeOf(first);
  const allowed = place?.needs === undefined || may(place.needs);
  const page = allowed ? place?.show(rest, query) : undefined;
  const title = page === undefined ? t(allowed ? 'notFound.title' : 'notAllowed.title') : t(place?.title ?? 'brand');
  useEffect(() => {
    document.title = [...(first === 'cases' ? rest : []), title, t('title')].join(' · ');
  });
  if (!allowed && place?.needs !== undefined) return <NotAllowed needs={place.needs} />;
  return page ?? <NotFound />;
};

/** Gives the keyboard and the screen reader the page that was gone to, not the link that led there. */
const useFocusOnArrival = (id: string) => {
  const path = useRoute().segments.join('/');
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById(id)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [id, path]);
};

const find = () => {
  const box = document.getElementById('find');
  if (box === null) go('/search');
  else box.focus();
};

const enterList = () => document.querySelector<HTMLElement>('[data-case]')?.focus();
const assign = () => document.getElementById('assign')?.click();

export const App = () => {
  const { may } = useMe();
  const [sheet, setSheet] = useState(false);
  useFocusOnArrival('main');
  return (
    <div className="console">
      <Masthead onSheet={() => setSheet(true)} />
      <main id="main" className="content" tabIndex={-1}>
        <Page />
      </main>
      <Idle />
      <Shortcuts
        open={sheet}
        onSheet={setSheet}
        keys={{
          h: () => go('/'),
          f: () => go('/figures'),
          i: () => go('/inbox'),
          ...(may('petition:read') ? { q: () => go('/cases?stage=OPEN'), '/': find, l: enterList } : {}),
          ...(may('petition:assign') ? { a: assign } : {}),
          ...(may('petition:register') ? { n: () => go('/register') } : {}),
        }}
      />
    </div>
  );
};
