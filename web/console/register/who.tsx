import { Button, Checkbox, Form } from 'antd';
import { useCaseText } from '../case/text.ts';
import { PersonFields } from './person-fields.tsx';
import { Section } from './section.tsx';

const MAX_REPRESENTATIVES = 5; // NPR art. 20

const focusSoon = (id: string) => setTimeout(() => document.getElementById(id)?.focus());

const Group = () => {
  const t = useCaseText();
  return (
    <Form.List name="representatives">
      {(rows, { add, remove }) => (
        <div className="wide">
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="register-row">
              <legend>
                {t('petitioner.representative', { number: name + 1 })}
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t('register.remove')} ${t('petitioner.representative', { number: name + 1 })}`}
                  onClick={() => {
                    remove(name);
                    focusSoon('register_add_representative');
                  }}
                >
                  {t('register.remove')}
                </Button>
              </legend>
              <PersonFields at={[name]} whole={['representatives', name]} />
            </fieldset>
          ))}
          {rows.length < MAX_REPRESENTATIVES && (
            <Button
              id="register_add_representative"
              onClick={() => {
                add();
                focusSoon(`register_representatives_${rows.length}_name`);
              }}
            >
              {t('register.addRepresentative')}
            </Button>
          )}
          <span className="quiet register-hint">{t('register.group')}</span>
        </div>
      )}
    </Form.List>
  );
};

/** Whose petition it is: nobody's name, one person's, or a group's with those who speak for it. */
export const Who = ({ anonymous }: { anonymous: boolean }) => {
  const t = useCaseText();
  return (
    <Section
      title={t('case.petitioner')}
      letter="P"
      first={anonymous ? 'register_anonymous' : 'register_petitioner_name'}
    >
      <Form.Item name="anonymous" valuePropName="checked" className="wide tight">
        <Checkbox>{t('register.anonymous')}</Checkbox>
      </Form.Item>
      {!anonymous && <PersonFields at={['petitioner']} whole={['petitioner']} />}
      {!anonymous && <Group />}
    </Section>
  );
};
