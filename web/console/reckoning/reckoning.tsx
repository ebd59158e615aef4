import './reckoning.css';
import { CalendarPage } from './calendar-page.tsx';
import { Changes } from './changes.tsx';
import { Rules } from './rules.tsx';
import { useReckoningText } from './text.ts';
import { useMayPropose } from './use-may-propose.ts';

/** What deadlines are reckoned by: the calendar, the rules, and the changes of both. */
export const Reckoning = ({ tab }: { tab: 'calendar' | 'rules' | 'changes' }) => {
  const t = useReckoningText();
  const may = useMayPropose();
  return (
    <>
      <p className="notice">{t(may ? 'reckoning.twoPersons' : 'reckoning.readOnly')}</p>
      {tab === 'calendar' && <CalendarPage />}
      {tab === 'rules' && <Rules />}
      {tab === 'changes' && <Changes />}
    </>
  );
};
