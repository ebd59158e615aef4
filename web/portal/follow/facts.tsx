import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** Where, how and when the petition came in. */
export const Facts = ({ petition }: { petition: Petition }) => {
  const t = useFollowText();
  const { language } = useLanguage();
  const facts = [
    [t('case.office'), petition.procuratorate.name],
    [t('case.channel'), t(`channel.${petition.channel}`)],
    [t('case.filed'), shownDay(petition.filedOn, language)],
    [t('case.received'), shownDay(petition.receivedOn, language)],
  ] as const;
  return (
    <dl className="facts-list fact-rows">
      {facts.map(([name, value]) => (
        <div className="fact" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
