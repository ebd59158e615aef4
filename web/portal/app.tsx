import { useEffect } from 'react';
import { forgetExpired } from '../kit/device-store.ts';
import { useRoute } from '../kit/route.ts';
import { QuickExit } from './exit/quick-exit.tsx';
import { NotFound } from './pages/not-found.tsx';
import { Start } from './pages/start.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { lazily } from './parts/lazily.tsx';
import { OfflineNotice } from './parts/offline-notice.tsx';
import { SkipLink } from './parts/skip-link.tsx';

const load = {
  submit: () => import('./submit/submit.tsx'),
  follow: () => import('./follow/follow.tsx'),
  figures: () => import('./figures/figures.tsx'),
  verify: () => import('./verify/verify.tsx'),
  reception: () => import('./reception/reception.tsx'),
  guides: () => import('./guides/guides.tsx'),
};
const Submit = lazily(async () => (await load.submit()).Submit);
const Follow = lazily(async () => (await load.follow()).Follow);
const Figures = lazily(async () => (await load.figures()).Figures);
const Verify = lazily(async () => (await load.verify()).Verify);
const Reception = lazily(async () => (await load.reception()).Reception);
const Guides = lazily(async () => (await load.guides()).Guides);

const Page = () => {
  const { segments, query } = useRoute();
  const [first, ...rest] = segments;
  switch (first) {
    case undefined:
      return <Start />;
    case 'submit':
      return <Submit step={rest[0]} changing={rest[1] === 'change'} />;
    case 'follow':
      return <Follow path={rest} />;
    case 'figures':
      return <Figures query={query} />;
    case 'verify':
      return <Verify linked={rest[0]} />;
    case 'reception':
      return <Reception path={rest} />;
    case 'guides':
      return <Guides name={rest[0]} />;
    default:
      return <NotFound />;
  }
};

export const App = () => {
  useEffect(() => {
    void forgetExpired();
    // The likely next page is fetched once the first one stands.
    const timer = setTimeout(() => void load.submit().catch(() => {}), 1_500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <SkipLink />
      <QuickExit />
      <Header />
      <OfflineNotice />
      <main id="main" tabIndex={-1} className="width">
        <Page />
      </main>
      <Footer />
    </>
  );
};
