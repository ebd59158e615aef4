import '../kit/older-browsers.ts';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../kit/language.tsx';
import '../kit/tokens.css';
import './style.css';
import { App } from './app.tsx';
import { onLeaving } from './exit/leave.ts';
import { Broken } from './pages/broken.tsx';
import { showPreferences } from './parts/preferences.ts';

const framed = (page: ReactNode) => (
  <StrictMode>
    <LanguageProvider>{page}</LanguageProvider>
  </StrictMode>
);

const container = document.getElementById('root');
if (container !== null) {
  showPreferences();
  const root = createRoot(container, {
    onUncaughtError: (error) => {
      reportError(error);
      // Nothing is drawn any more: better a page that says so.
      setTimeout(() => root.render(framed(<Broken />)));
    },
  });
  onLeaving(() => void setTimeout(() => root.unmount()));
  root.render(framed(<App />));
}
