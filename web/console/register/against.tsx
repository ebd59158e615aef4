import { Button, Form, Input } from 'antd';
import { AccusedParty } from '../../../shared/domain/person.ts';
import { useCaseText } from '../case/text.ts';
import { Section } from './section.tsx';
import { useCheck } from './use-check.ts';

const MAX_PARTIES = 10;

/** Whom it is about, when it is about somebody. */
export const Against = () => {
  const t = useCaseText();
  const check = useCheck();
  return (
    <Section title={t('case.accused')} letter="A" first="register_accused_0_name">
      <Form.List name="accused">
        {(rows, { add }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="register-party wide">
                <Form.Item name={[name, 'name']} label={t('register.party')} rules={check(AccusedParty.shape.name)}>
                  <Input autoComplete="off" />
                </Form.Item>
                <Form.Item name={[name, 'unit']} label={t('register.unit')}>
                  <Input autoComplete="off" />
                </Form.Item>
                <Form.Item name={[name, 'position']} label={t('register.position')}>
                  <Input autoComplete="off" />
                </Form.Item>
              </div>
            ))}
            {rows.length < MAX_PARTIES && (
              <Button
                className="wide"
                onClick={() => {
                  add();
                  setTimeout(() => document.getElementById(`register_accused_${rows.length}_name`)?.focus());
                }}
              >
                {t('register.addParty')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Section>
  );
};
