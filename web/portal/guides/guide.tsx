import { Ground, Kind } from '../../../shared/domain/vocabulary.ts';
import { Heading } from '../parts/heading.tsx';
import { useSubmitText } from '../submit/text.ts';
import { type GuideKey, zh } from './catalogue/zh.ts';
import { type GuideName, guideNames } from './guide-names.ts';
import { PlainText } from './plain-text.tsx';
import { useGuideText } from './text.ts';

const isKey = (key: string): key is GuideKey => key in zh;
const MOST_SECTIONS = 9;

/** The numbered sections of a guide, as many as its catalogue has. */
const sectionsOf = (name: GuideName): readonly GuideKey[] =>
  Array.from({ length: MOST_SECTIONS }, (_, index) => `${name}.${index + 1}`).filter(isKey);

const Part = ({ of, suffix }: { of: GuideKey; suffix: 'text' | 'law' }) => {
  const t = useGuideText();
  const key = `${of}.${suffix}`;
  if (!isKey(key)) return null;
  return suffix === 'text' ? (
    <PlainText text={t(key)} />
  ) : (
    <p className="law">
      {t('guide.law')} {t(key)}
    </p>
  );
};

const Kinds = () => {
  const t = useSubmitText();
  return (
    <dl className="terms">
      {Kind.options.map((kind) => (
        <div key={kind}>
          <dt>{t(`kind.${kind}`)}</dt>
          <dd>{t(`help.${kind}`)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Grounds = () => {
  const t = useGuideText();
  return (
    <dl className="terms">
      {Ground.options.map((ground) => (
        <div key={ground}>
          <dt>{t(`ground.${ground}`)}</dt>
          <dd>{t(`refused.${ground}`)}</dd>
        </div>
      ))}
    </dl>
  );
};

/** One guide: its sections with their sources, and the way on. */
export const Guide = ({ name }: { name: GuideName }) => {
  const t = useGuideText();
  return (
    <>
      <a className="back" href="#/guides">
        {t('index.title')}
      </a>
      <article className="guide">
        <Heading>{t(`guide.${name}`)}</Heading>
        <p className="lead">{t(`${name}.lead`)}</p>
        {sectionsOf(name).map((section) => (
          <section key={section}>
            <h2>{t(section)}</h2>
            <Part of={section} suffix="text" />
            {section === 'kinds.2' && <Kinds />}
            {section === 'refused.1' && <Grounds />}
            <Part of={section} suffix="law" />
          </section>
        ))}
      </article>
      <div className="actions screen-only">
        <a className="button large" href="#/submit">
          {t('guide.submit')}
        </a>
      </div>
      <nav className="screen-only" aria-label={t('guide.others')}>
        <h2>{t('guide.others')}</h2>
        <ul className="points">
          {guideNames
            .filter((other) => other !== name)
            .map((other) => (
              <li key={other}>
                <a href={`#/guides/${other}`}>{t(`guide.${other}`)}</a>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
};
