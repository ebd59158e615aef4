import { useEffect, useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Period } from '../../../shared/domain/period.ts';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { useApi } from '../api.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Heading } from '../parts/heading.tsx';
import { useProcuratorates } from '../parts/procuratorates.ts';
import { Waiting } from '../parts/waiting.tsx';
import { useText } from '../text.ts';
import type { FigureAnswer } from './figure-answer.ts';
import { FigureReport } from './figure-report.tsx';

const FIRST_YEAR = 2024;
const parts = [
  '',
  'H1',
  'H2',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  ...Array.from({ length: 12 }, (_, month) => `${month + 1}`.padStart(2, '0')),
];

const Choices = ({ period, office }: { period: string; office: string }) => {
  const t = useText();
  const { language } = useLanguage();
  const { all } = useProcuratorates();
  const [year = '', part = ''] = period.split('-');
  const thisYear = Number(shanghaiDay(Date.now()).slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => `${thisYear - index}`);
  const show = (chosenYear: string, chosenPart: string, chosenOffice: string) =>
    go(`/figures?period=${chosenYear}${chosenPart === '' ? '' : `-${chosenPart}`}&office=${chosenOffice}`);
  const partName = (one: string) =>
    one === ''
      ? t('period.year')
      : /^[HQ]/.test(one)
        ? t(`period.${one as 'H1'}`)
        : t('period.month', { month: Number(one) }); // H or Q by the test before
  return (
    <div className="choices">
      <div className="field">
        <label htmlFor="figure-year">{t('figures.year')}</label>
        <select id="figure-year" value={year} onChange={(event) => show(event.target.value, part, office)}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="figure-part">{t('figures.part')}</label>
        <select id="figure-part" value={part} onChange={(event) => show(year, event.target.value, office)}>
          {parts.map((one) => (
            <option key={one} value={one}>
              {partName(one)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="figure-office">{t('case.office')}</label>
        <select id="figure-office" value={office} onChange={(event) => show(year, part, event.target.value)}>
          {(all ?? []).map(({ code, name }) => (
            <option key={code} value={code}>
              {`${'\u3000'.repeat(code.length / 2 - 1)}${name[language]}`}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

export const Figures = ({ query }: { query: URLSearchParams }) => {
  const t = useText();
  const api = useApi();
  const asked = Period.safeParse(query.get('period'));
  const period = asked.success ? asked.data : shanghaiDay(Date.now()).slice(0, 4);
  const office = query.get('office') ?? '21';
  const [found, setFound] = useState<FigureAnswer>();
  const [failed, setFailed] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let wanted = true;
    setFailed(undefined);
    const procuratorate = ProcuratorateCode.safeParse(office);
    api
      .readFigures({ query: { period, ...(procuratorate.success ? { procuratorate: procuratorate.data } : {}) } })
      .then(
        (answer) => wanted && setFound(answer),
        (error: unknown) => wanted && setFailed(error),
      );
    return () => {
      wanted = false;
    };
  }, [api, period, office, attempt]);
  return (
    <>
      <Heading>{t('figures.title')}</Heading>
      <p className="lead">{t('figures.lead')}</p>
      <Choices period={period} office={office} />
      {failed !== undefined && (
        <FailureNotice none={t('figures.none')} error={failed} onRetry={() => setAttempt(attempt + 1)} />
      )}
      {failed === undefined && (found === undefined ? <Waiting /> : <FigureReport figures={found} />)}
    </>
  );
};
