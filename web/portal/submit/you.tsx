import { Field, TextField } from '../parts/field.tsx';
import { useText } from '../text.ts';
import type { AnswerProps } from './answer-props.ts';
import type { Draft } from './draft.ts';

const types: readonly Draft['identityType'][] = ['RESIDENT_ID', 'RESIDENCE_PERMIT', 'PASSPORT', 'OTHER'];

export const You = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useText();
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
      <Field path="body.petitioner.identity.type" label={t('you.identityType')} optional issues={issues}>
        {(id) => (
          <select
            id={id}
            value={draft.identityType}
            onChange={(event) =>
              onChange({ identityType: types.find((type) => type === event.target.value) ?? 'OTHER' })
            }
          >
            {types.map((type) => (
              <option key={type} value={type}>
                {t(`identity.${type}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        path="body.petitioner.identity.number"
        label={t('you.identityNumber')}
        hint={t('you.identityNumber.hint')}
        optional
        code
        value={draft.identityNumber}
        issues={issues}
        onChange={(identityNumber) => onChange({ identityNumber })}
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
