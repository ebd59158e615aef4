import './reception.css';
import { DayCard } from './day-card.tsx';
import { DutyCard } from './duty-card.tsx';
import { SlotsCard } from './slots-card.tsx';
import { useDeskText } from './text.ts';

/** The reception of a procuratorate: who comes today, what is published, and whether it is enough. */
export const Reception = () => {
  const t = useDeskText();
  return (
    <article className="desk">
      <h1>{t('menu.reception')}</h1>
      <DayCard />
      <SlotsCard />
      <DutyCard />
    </article>
  );
};
