import { Heading } from '../parts/heading.tsx';
import { useSubmitText } from './text.ts';

export const Deleted = () => {
  const t = useSubmitText();
  return (
    <>
      <Heading>{t('deleted.title')}</Heading>
      <p>{t('deleted.text')}</p>
      <div className="actions">
        <a className="button" href="#/submit">
          {t('deleted.again')}
        </a>
        <a className="button plain" href="#/">
          {t('notFound.back')}
        </a>
      </div>
    </>
  );
};
