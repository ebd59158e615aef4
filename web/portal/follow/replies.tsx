import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** The replies, newest first, each with its beginning and the way to all of it. */
export const Replies = ({ replies }: { replies: Petition['replies'] }) => {
  const t = useFollowText();
  const { language } = useLanguage();
  return (
    <section>
      <h2>{t('case.replies')}</h2>
      {replies.length === 0 && <p className="quiet">{t('case.replies.none')}</p>}
      {replies
        .map((reply, index) => ({ ...reply, number: index + 1 }))
        .reverse()
        .map(({ number, type, repliedOn, service, text }) => (
          <article className="reply" key={number}>
            <h3>{t(`reply.${type}`)}</h3>
            <p className="quiet">
              {shownDay(repliedOn, language)} · {t(`service.${service}`)}
            </p>
            {text && <p className="typed clipped">{text}</p>}
            <p>
              <a href={`#/follow/replies/${number}`}>
                {t('reply.read')}
                <span className="hidden"> {t(`reply.${type}`)}</span>
              </a>
            </p>
          </article>
        ))}
    </section>
  );
};
