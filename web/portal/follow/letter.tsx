import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { saveText } from '../../kit/save-file.ts';
import { Heading } from '../parts/heading.tsx';
import { BackLink } from './back-link.tsx';
import { LetterFiles } from './letter-files.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** One reply as a sheet of its own: to read, print and save. */
export const Letter = ({ petition, number }: { petition: Petition; number: number }) => {
  const t = useFollowText();
  const { language } = useLanguage();
  const reply = petition.replies[number - 1];
  if (reply === undefined)
    return (
      <>
        <BackLink />
        <Heading>{t('case.replies')}</Heading>
        <p className="notice">{t('closed.reply')}</p>
      </>
    );
  const title = t(`reply.${reply.type}`);
  const facts = [
    [t('done.reference'), petition.reference],
    [t('reply.from'), petition.procuratorate.name],
    [t('reply.on'), shownDay(reply.repliedOn, language)],
    [t('reply.by'), t(`service.${reply.service}`)],
  ] as const;
  const text = reply.text ?? t('reply.empty');
  const save = () => {
    const lines = [t('brand.title'), title, ...facts.map((fact) => fact.join(': ')), '', text, ''];
    // Editors on old systems tell the encoding by this mark.
    saveText(`everyletter-${petition.reference}-${number}.txt`, `\ufeff${lines.join('\r\n')}`);
  };
  return (
    <>
      <BackLink />
      <article className="letter">
        <Heading>{title}</Heading>
        <dl>
          {facts.map(([name, value]) => (
            <div className="fact" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="typed">{text}</p>
      </article>
      <div className="actions screen-only">
        <button type="button" className="button" onClick={() => print()}>
          {t('reply.print')}
        </button>
        <button type="button" className="button plain" onClick={save}>
          {t('reply.save')}
        </button>
      </div>
      {petition.timeline.some(({ seq, letter }) => seq === reply.seq && letter) && (
        <LetterFiles seq={reply.seq} about={title} />
      )}
    </>
  );
};
