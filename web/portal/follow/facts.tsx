import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** Where it was transferred, who received it first, and who is responsible now. */
const TransferFact = ({ to, on, state, first }: NonNullable<Petition['transfer']>) => {
  const t = useFollowText();
  const { language } = useLanguage();
  return (
    <>
      {t(`transfer.${state}`, { to, day: shownDay(on, language) })}
      {first !== undefined && ` ${t('transfer.first', { office: first })}`}
    </>
  );
};

/** Where, how and when the petition came in. */
export const Facts = ({ petition }: { petition: Petition }) => {
  const t = useFollowText();
  const { language } = useLanguage();
  const facts = [
    [t('case.office'), petition.procuratorate.name],
    [t('case.channel'), t(`channel.${petition.channel}`)],
    [t('case.filed'), shownDay(petition.filedOn, language)],
    [t('case.received'), shownDay(petition.receivedOn, language)],
    ...(petition.transfer === undefined
      ? []
      : [[t('transfer.title'), <TransferFact key="to" {...petition.transfer} />]]),
  ] as const;
  return (
    <dl className="facts-list fact-rows">
      {facts.map(([name, value]) => (
        <div className="fact" key={String(name)}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
