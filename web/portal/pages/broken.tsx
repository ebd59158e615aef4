import { QuickExit } from '../exit/quick-exit.tsx';
import { Footer } from '../parts/footer.tsx';
import { Heading } from '../parts/heading.tsx';
import { useText } from '../text.ts';

/** Shown when a page could not be drawn: what is kept, and how to go on. */
export const Broken = () => {
  const t = useText();
  return (
    <>
      <QuickExit />
      <main className="width">
        <Heading>{t('broken.title')}</Heading>
        <p>{t('broken.text')}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('retry')}
        </button>
      </main>
      <Footer />
    </>
  );
};
