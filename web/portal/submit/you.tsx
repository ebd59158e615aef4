import { TextField } from '../parts/field.tsx';
import type { AnswerProps } from './answer-props.ts';
import { IdentityFields } from './identity-fields.tsx';
import { useSubmitText } from './text.ts';

export const You = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <>
      <p className="hint">{t('you.sealed')}</p>
      <TextField
        path="body.petitioner.name"
        label={t('you.name')}
        value={draft.name}
        autoComplete="name"
        issues={issues}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        path="body.petitioner.phone"
        label={t('you.phone')}
        hint={t('you.phone.hint')}
        optional
        type="tel"
        autoComplete="tel"
        value={draft.phone}
        issues={issues}
        onChange={(phone) => onChange({ phone })}
      />
      <IdentityFields
        path="body.petitioner"
        person={draft}
        hint={t('you.identityNumber.hint')}
        issues={issues}
        onChange={onChange}
      />
      <TextField
        path="body.petitioner.address"
        label={t('you.address')}
        hint={t('you.address.hint')}
        optional
        wide
        autoComplete="street-address"
        value={draft.address}
        issues={issues}
        onChange={(address) => onChange({ address })}
      />
    </>
  );
};
