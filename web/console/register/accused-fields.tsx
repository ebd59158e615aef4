import { Button, Form, Input } from 'antd';
import { AccusedParty } from '../../../shared/domain/person.ts';
import { useCaseText } from '../case/text.ts';
import { useCheck } from './use-check.ts';

const MAX_PARTIES = 10;

/** Those whom a petition is about; `form` is the name of the form, with which the ids of its fields begin. */
export const AccusedFields = ({ form }: { form: string }) => {
  const t = useCaseText();
  const check = useCheck();
  return (
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
                setTimeout(() => document.getElementById(`${form}_accused_${rows.length}_name`)?.focus());
              }}
            >
              {t('register.addParty')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
};
