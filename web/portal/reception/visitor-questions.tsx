import { useLanguage } from '../../kit/language.tsx';
import { TextField } from '../parts/field.tsx';
import { ProcuratorateChoice } from '../parts/procuratorate-choice.tsx';
import { Radios } from '../parts/radios.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useReceptionText } from './text.ts';

export const Where = ({ wish, onChange, issues }: AnswerProps) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  return (
    <ProcuratorateChoice
      city={wish.city}
      procuratorate={wish.procuratorate}
      words={{
        hint: t('rec.where.hint'),
        city: t('rec.where.city'),
        procuratorate: t('rec.where.procuratorate'),
        choose: t('rec.where.choose'),
        none: t('rec.where.none'),
      }}
      issues={issues}
      onChange={({ city, procuratorate, name }) =>
        onChange({ city, procuratorate, procuratorateName: name?.[language] ?? '', official: '', day: '', from: '' })
      }
    />
  );
};

export const You = ({ wish, onChange, issues }: AnswerProps) => {
  const t = useReceptionText();
  return (
    <>
      <p className="hint">{t('rec.you.hint')}</p>
      <TextField
        path="body.visitor.name"
        label={t('rec.you.name')}
        autoComplete="name"
        value={wish.name}
        issues={issues}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        path="body.visitor.phone"
        label={t('rec.you.phone')}
        hint={t('rec.you.phone.hint')}
        type="tel"
        autoComplete="tel"
        value={wish.phone}
        issues={issues}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  );
};

export const About = ({ wish, onChange, issues }: AnswerProps) => {
  const t = useReceptionText();
  return (
    <>
      <TextField
        path="body.visitor.subject"
        label={t('rec.about.subject')}
        hint={t('rec.about.subject.hint')}
        wide
        value={wish.subject}
        issues={issues}
        onChange={(subject) => onChange({ subject })}
      />
      <Radios
        path="body.hasPetition"
        legend={t('rec.about.legend')}
        issues={issues}
        value={wish.hasPetition || undefined}
        onChange={(hasPetition) => onChange({ hasPetition })}
        choices={[
          { value: 'no', label: t('rec.about.no') },
          { value: 'yes', label: t('rec.about.yes') },
        ]}
      />
      {wish.hasPetition === 'yes' && (
        <>
          <TextField
            path="body.petition.reference"
            label={t('rec.about.reference')}
            code
            value={wish.reference}
            issues={issues}
            onChange={(reference) => onChange({ reference })}
          />
          <TextField
            path="body.petition.queryCode"
            label={t('rec.about.code')}
            hint={t('rec.about.code.hint')}
            code
            value={wish.queryCode}
            issues={issues}
            onChange={(queryCode) => onChange({ queryCode })}
          />
        </>
      )}
    </>
  );
};
