import { Heading } from '../parts/heading.tsx';
import { useText } from '../text.ts';

export const NotFound = () => {
  const t = useText();
  return (
    <>
      <Heading>{t('notFound.title')}</Heading>
      <p>
        <a href="#/">{t('notFound.back')}</a>
      </p>
    </>
  );
};
