import { Heading } from '../parts/heading.tsx';
import { useSubmitText } from './text.ts';

/** Reference and code have left this device. */
export const Finished = () => {
  const t = useSubmitText();
  return (
    <>
      <Heading>{t('finished.title')}</Heading>
      <p>{t('finished.text')}</p>
      <div className="actions">
        <a className="button" href="#/follow">
          {t('menu.follow')}
        </a>
        <a className="button plain" href="#/">
          {t('notFound.back')}
        </a>
      </div>
    </>
  );
};
