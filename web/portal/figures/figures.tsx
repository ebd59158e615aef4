import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Period } from '../../../shared/domain/period.ts';
import { useLanguage } from '../../kit/language.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Heading } from '../parts/heading.tsx';
import { useProcuratorates } from '../parts/procuratorates.ts';
import { Waiting } from '../parts/waiting.tsx';
import { Choices, usePartName } from './choices.tsx';
import { FigureReport } from './figure-report.tsx';
import './figures.css';
import { useFiguresText } from './text.ts';
import { useFigures } from './use-figures.ts';

const HIGHEST = '21';

/** The programme's figures, of the period and the procuratorate that the address names. */
export const Figures = ({ query }: { query: URLSearchParams }) => {
  const t = useFiguresText();
  const partName = usePartName();
  const { language } = useLanguage();
  const { all } = useProcuratorates();
  const period = Period.safeParse(query.get('period')).data ?? shanghaiDay(Date.now()).slice(0, 4);
  const office = query.get('office') ?? HIGHEST;
  const { found, failed, again } = useFigures(period, office);
  const superior = all?.find(({ code }) => code === office.slice(0, -2));
  const unknown =
    !ProcuratorateCode.safeParse(office).success || (all !== undefined && !all.some(({ code }) => code === office));

  const report = () => {
    if (unknown) return <p className="notice">{t('figures.noOffice')}</p>;
    if (failed !== undefined) return <FailureNotice none={t('figures.none')} error={failed} onRetry={again} />;
    if (found === undefined) return <Waiting />;
    const [year = '', part = ''] = found.period.split('-');
    return (
      <>
        <h2 className="place" aria-live="polite">
          {t('figures.of.place', {
            name: found.name,
            period: t('figures.period', { year, part: partName(part) }),
          })}
        </h2>
        {superior && (
          <p>
            <a href={`#/figures?period=${period}&office=${superior.code}`}>
              {t('figures.superior', { name: superior.name[language] })}
            </a>
          </p>
        )}
        <FigureReport figures={found} />
      </>
    );
  };
  return (
    <>
      <Heading>{t('figures.title')}</Heading>
      <p className="lead">{t('figures.lead')}</p>
      <Choices period={period} office={office} />
      {report()}
    </>
  );
};
