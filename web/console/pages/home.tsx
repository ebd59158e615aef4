import '../home/home.css';
import { Button } from 'antd';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useMe } from '../api.ts';
import { caseBlocksOf } from '../home/case-blocks.ts';
import { CaseCard } from '../home/case-card.tsx';
import { LinksCard } from '../home/links-card.tsx';
import { PlanCard } from '../home/plan-card.tsx';
import { linksOf } from '../home/role-links.ts';
import { useText } from '../text.ts';

/** What needs doing next, by what the person's roles may do. */
export const Home = () => {
  const t = useText();
  const { record, may } = useMe();
  const { language } = useLanguage();
  const links = record.roles.flatMap((role) => linksOf[role] ?? []);
  return (
    <>
      <div className="home-head">
        <div>
          <h1>{t('home.title', { name: record.name[language] })}</h1>
          <p className="quiet">{shownDay(shanghaiDay(Date.now()), language, 'long')}</p>
        </div>
        <div className="home-acts">
          {may('petition:register') && (
            <Button type="primary" href="#/register">
              {t('menu.register')}
            </Button>
          )}
          {may('petition:act') && <Button href="#/acts/new">{t('home.recordAct')}</Button>}
        </div>
      </div>
      <div className="home">
        {record.roles.includes('leader') && <PlanCard />}
        {caseBlocksOf(record.roles, record.id).map((block) => (
          <CaseCard key={block.title} {...block} />
        ))}
        {links.map((one) => (
          <LinksCard key={one.title} {...one} />
        ))}
      </div>
    </>
  );
};
