import './administration.css';
import { Card, Result, Select } from 'antd';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useMe, useOffices } from '../api.ts';
import { lazily } from '../parts/lazily.tsx';
import { addressOf, type Tab, tabs } from './address.ts';
import { Procuratorates } from './procuratorates.tsx';
import { StaffPage } from './staff.tsx';
import { useAdministrationText } from './text.ts';
import { useMayChange } from './use-may-change.ts';

const Reckoning = lazily(async () => (await import('../reckoning/reckoning.tsx')).Reckoning);

/** Procuratorates and staff: to be changed by administrators, to be read by the others. */
export const Administration = ({ tab, query }: { tab: Tab; query: URLSearchParams }) => {
  const t = useAdministrationText();
  const { record, may } = useMe();
  const { language } = useLanguage();
  const offices = useOffices();
  const mayChange = useMayChange();
  const asked = query.get('office') ?? record.procuratorate;
  const office = ProcuratorateCode.safeParse(asked).data;
  const unknown = office === undefined || (offices.size > 0 && !offices.has(office));
  const choice = (
    <Select
      aria-label={t('office')}
      className="filter wide"
      showSearch={{ optionFilterProp: 'label' }}
      value={office ?? null}
      options={[...offices.values()].map(({ code, name }) => ({ value: code, label: name[language] }))}
      onChange={(chosen) => {
        location.hash = addressOf(tab, chosen);
      }}
    />
  );
  return (
    <Card
      className="administration"
      title={<h1>{t('menu.administration')}</h1>}
      extra={<a href="/api/docs">{t('administration.api')}</a>}
    >
      <nav className="tabs" aria-label={t('menu.administration')}>
        {tabs.map((one) => (
          <a
            key={one}
            href={addressOf(one, office ?? record.procuratorate)}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`administration.${one}`)}
          </a>
        ))}
      </nav>
      {tab === 'calendar' || tab === 'rules' || tab === 'changes' ? (
        <Reckoning tab={tab} />
      ) : unknown ? (
        <Result
          status="info"
          title={t('administration.unknown')}
          extra={<a href={addressOf(tab, record.procuratorate)}>{t('administration.back')}</a>}
        />
      ) : (
        <>
          {!mayChange(office) && (
            <p className="notice">{t(may('directory:set') ? 'administration.outside' : 'administration.readOnly')}</p>
          )}
          {tab === 'staff' && <StaffPage key={office} office={office} choice={choice} />}
          {tab === 'procuratorates' && <Procuratorates office={office} />}
        </>
      )}
    </Card>
  );
};
