import { TextField } from '../parts/field.tsx';
import { focusSoon } from '../parts/focus-soon.ts';
import { Undo, useRemovable } from '../parts/removable.tsx';
import type { AnswerProps } from './answer-props.ts';
import { noRepresentative, type Representative } from './draft.ts';
import { IdentityFields } from './identity-fields.tsx';
import { useSubmitText } from './text.ts';

const MOST = 5; // NPR art. 20

const nameField = (index: number) => `representatives-${index}-name`;
const isEmpty = ({ name, phone, identityNumber }: Representative) => `${name}${phone}${identityNumber}`.trim() === '';

/** Those whom the group chose: one to five, the writer among them or not. */
export const Representatives = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  const people = draft.representatives;
  const change = (representatives: readonly Representative[]) => onChange({ representatives });
  const { removed, remove, undo } = useRemovable(people, change);
  const set = (index: number, part: Partial<Representative>) =>
    change(people.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const put = (person: Representative, at: number) => {
    change([...people.slice(0, at), person, ...people.slice(at + 1)]);
    focusSoon(nameField(at));
  };
  const putMe = () => {
    const { name, phone, identityType, identityNumber } = draft;
    const free = people.findIndex(isEmpty);
    put({ name, phone, identityType, identityNumber }, free === -1 ? people.length : free);
  };
  const me = draft.name.trim();
  const room = people.length < MOST || people.some(isEmpty);

  return (
    <>
      <p className="hint">{t('representatives.hint', { most: MOST })}</p>
      {people.map((person, index) => {
        const path = `body.representatives[${index}]`;
        return (
          // Their place is what tells those apart of whom nothing is typed yet.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <fieldset className="group" key={index}>
            <legend>{t('representatives.person', { number: index + 1 })}</legend>
            <TextField
              path={`${path}.name`}
              label={t('you.name')}
              value={person.name}
              issues={issues}
              onChange={(name) => set(index, { name })}
            />
            <TextField
              path={`${path}.phone`}
              label={t('you.phone')}
              optional
              type="tel"
              value={person.phone}
              issues={issues}
              onChange={(phone) => set(index, { phone })}
            />
            <IdentityFields
              path={path}
              person={person}
              hint={t('representatives.identity.hint')}
              issues={issues}
              onChange={(part) => set(index, part)}
            />
            {people.length > 1 && (
              <button type="button" className="link" onClick={() => remove(person)}>
                {t('representatives.remove', { number: index + 1 })}
              </button>
            )}
          </fieldset>
        );
      })}
      {removed && people.length < MOST && (
        <Undo
          text={t('removed', { what: removed.name.trim() || t('representatives.unnamed') })}
          onUndo={() => focusSoon(nameField(undo()))}
        />
      )}
      <div className="buttons">
        {people.length < MOST && (
          <button type="button" className="button plain" onClick={() => put({ ...noRepresentative }, people.length)}>
            {t('representatives.add')}
          </button>
        )}
        {me !== '' && room && people.every(({ name }) => name.trim() !== me) && (
          <button type="button" className="button plain" onClick={putMe}>
            {t('representatives.me')}
          </button>
        )}
      </div>
    </>
  );
};
