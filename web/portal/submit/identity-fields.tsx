import type { Issue } from '../../../shared/problems.ts';
import { Field, TextField } from '../parts/field.tsx';
import type { IdentityType } from './draft.ts';
import { useSubmitText } from './text.ts';

const types: readonly IdentityType[] = ['RESIDENT_ID', 'RESIDENCE_PERMIT', 'PASSPORT', 'OTHER'];

interface Person {
  readonly identityType: IdentityType;
  readonly identityNumber: string;
}

interface Props {
  /** Of the person: `body.petitioner`. */
  readonly path: string;
  readonly person: Person;
  readonly hint: string;
  readonly issues: readonly Issue[];
  readonly onChange: (part: Partial<Person>) => void;
}

/** Kind and number of an identity document. */
export const IdentityFields = ({ path, person, hint, issues, onChange }: Props) => {
  const t = useSubmitText();
  return (
    <>
      <Field path={`${path}.identity.type`} label={t('you.identityType')} optional issues={issues}>
        {(id) => (
          <select
            id={id}
            value={person.identityType}
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
        path={`${path}.identity.number`}
        label={t('you.identityNumber')}
        hint={hint}
        optional
        code
        value={person.identityNumber}
        issues={issues}
        onChange={(identityNumber) => onChange({ identityNumber })}
      />
    </>
  );
};
