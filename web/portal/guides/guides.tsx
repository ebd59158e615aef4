import { NotFound } from '../pages/not-found.tsx';
import { Heading } from '../parts/heading.tsx';
import { Guide } from './guide.tsx';
import { guideNames, isGuide } from './guide-names.ts';
import { useGuideText } from './text.ts';

const Index = () => {
  const t = useGuideText();
  return (
    <>
      <Heading>{t('index.title')}</Heading>
      <p className="lead">{t('index.lead')}</p>
      <div className="doors two">
        {guideNames.map((name) => (
          <a key={name} className="door" href={`#/guides/${name}`}>
            <strong>{t(`guide.${name}`)}</strong>
            <span>{t(`${name}.lead`)}</span>
          </a>
        ))}
      </div>
      <p className="after-button">{t('index.phone')}</p>
    </>
  );
};

/** Plain words on how to petition: all guides, or one. */
export const Guides = ({ name }: { name: string | undefined }) => {
  if (name === undefined) return <Index />;
  // Another guide is another page: its heading takes the focus.
  return isGuide(name) ? <Guide key={name} name={name} /> : <NotFound />;
};
