import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useNameOf, useOffices } from '../api.ts';
import { Axes } from './axes.tsx';
import type { Case } from './case.ts';
import { useFurtherFacts } from './further-facts.ts';
import { useCaseText } from './text.ts';

/** What kind of case it is, where it stands on its three axes, and who has it. */
export const Summary = ({ found }: { found: Case }) => {
  const t = useCaseText();
  const nameOf = useNameOf();
  const offices = useOffices();
  const { language } = useLanguage();
  const { kind, channel, office, receivedOn, filedOn, handler, handled, ground } = found;
  const facts = [
    [t('queue.kind'), t(`kind.${kind}`)],
    [t('queue.channel'), t(`channel.${channel}`)],
    [t('office'), offices.get(office)?.name[language] ?? office],
    [t('queue.received'), shownDay(receivedOn, language)],
    [t('case.filed'), shownDay(filedOn, language)],
    [t('queue.handler'), handler === undefined ? t('case.nobody') : nameOf(handler)],
    [
      t('case.handled'),
      handled === undefined ? t('case.nobody') : `${nameOf(handled.official)} (${shownDay(handled.actedOn, language)})`,
    ],
    ...(ground === undefined ? [] : [[t('case.ground'), t(`ground.${ground}`)]]),
    ...useFurtherFacts(found),
  ];
  return (
    <>
      <Axes found={found} />
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
