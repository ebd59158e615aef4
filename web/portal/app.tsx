import { lazy, Suspense, useEffect } from 'react';
import { useRoute } from '../kit/route.ts';
import { NotFound } from './pages/not-found.tsx';
import { Start } from './pages/start.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { Waiting } from './parts/waiting.tsx';

const load = {
  submit: () => import('./submit/submit.tsx'),
  follow: () => import('./follow/follow.tsx'),
  figures: () => import('./pages/figures.tsx'),
  verify: () => import('./pages/verify.tsx'),
};
const Submit = lazy(async () => ({ default: (await load.submit()).Submit }));
const Follow = lazy(async () => ({ default: (await load.follow()).Follow }));
const Figures = lazy(async () => ({ default: (await load.figures()).Figures }));
const Verify = lazy(async () => ({ default: (await load.verify()).Verify }));

const Page = () => {
  const { segments, query } = useRoute();
  const [first, ...rest] = segments;
  switch (first) {
    case undefined:
      return <Start />;
    case 'submit':
      return <Submit step={rest[0]} changing={rest[1] === 'change'} />;
    case 'follow':
      return <Follow />;
    case 'figures':
      return <Figures query={query} />;
    case 'verify':
      return <Verify />;
    default:
      return <NotFound />;
  }
};

export const App = () => {
  useEffect(() => {
    // The likely next page is fetched once the first one stands.
    const timer = setTimeout(() => void load.submit(), 1_500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} className="width">
        <Suspense fallback={<Waiting />}>
          <Page />
        </Suspense>
      </main>
      <Footer />
    </>
  );
};
