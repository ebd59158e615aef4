import { TextField } from '../parts/field.tsx';
import { focusSoon } from '../parts/focus-soon.ts';
import { Undo, useRemovable } from '../parts/removable.tsx';
import type { AnswerProps } from './answer-props.ts';
import { type Accused, nobody } from './draft.ts';
import { useSubmitText } from './text.ts';

const MOST = 10;

const nameField = (index: number) => `accused-${index}-name`;

/** The persons or units complained about; none is a good answer. */
export const Against = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  const change = (accused: readonly Accused[]) => onChange({ accused });
  const { removed, remove, undo } = useRemovable(draft.accused, change);
  const set = (index: number, part: Partial<Accused>) =>
    change(draft.accused.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <>
      <p className="hint">{t('against.hint')}</p>
      {draft.accused.map((party, index) => {
        const path = `body.accused[${index}]`;
        return (
          // Parties have no identity of their own: their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <fieldset className="group" key={index}>
            <legend>{t('against.party', { number: index + 1 })}</legend>
            <TextField
              path={`${path}.name`}
              label={t('against.name')}
              optional={draft.accused.length === 1}
              value={party.name}
              issues={issues}
              onChange={(name) => set(index, { name })}
            />
            <TextField
              path={`${path}.unit`}
              label={t('against.unit')}
              optional
              wide
              value={party.unit}
              issues={issues}
              onChange={(unit) => set(index, { unit })}
            />
            <TextField
              path={`${path}.position`}
              label={t('against.position')}
              optional
              value={party.position}
              issues={issues}
              onChange={(position) => set(index, { position })}
            />
            {draft.accused.length > 1 && (
              <button type="button" className="link" onClick={() => remove(party)}>
                {t('against.remove', { number: index + 1 })}
              </button>
            )}
          </fieldset>
        );
      })}
      {removed && draft.accused.length < MOST && (
        <Undo
          text={t('removed', { what: removed.name.trim() || t('against.unnamed') })}
          onUndo={() => focusSoon(nameField(undo()))}
        />
      )}
      {draft.accused.length < MOST && (
        <button
          type="button"
          className="button plain"
          onClick={() => {
            change([...draft.accused, { ...nobody }]);
            focusSoon(nameField(draft.accused.length));
          }}
        >
          {t('against.add')}
        </button>
      )}
    </>
  );
};
