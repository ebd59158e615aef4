import { Alert, Button, Card, Checkbox, Col, Form, Input, Row, Segmented, Select, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { Kind } from '../../../shared/domain/vocabulary.ts';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { useApi, useMe } from '../api.ts';
import { useCaseText } from '../case/text.ts';
import { RegisteredCard } from './registered-card.tsx';
import { channels, type Filled, fieldOf, type Registered, registrationOf } from './registration.ts';

/** Registers a letter, visit, call or video reception: one form, from top to bottom by Tab, sent by Ctrl+Enter. */
export const Register = () => {
  const t = useCaseText();
  const api = useApi();
  const { record } = useMe();
  const [form] = Form.useForm<Filled>();
  const [failure, setFailure] = useState<Failure>();
  const [registered, setRegistered] = useState<Registered>();
  const [busy, setBusy] = useState(false);
  const attempt = useRef({ key: crypto.randomUUID(), body: '' });
  const channel = Form.useWatch('channel', form) ?? 'LETTER';
  const anonymous = Form.useWatch('anonymous', form) === true;
  useEffect(() => {
    if (registered === undefined) document.getElementById('registration_kind')?.focus();
  }, [registered]);

  const send = async (filled: Filled) => {
    if (record === undefined) return;
    const body = registrationOf(filled, record.procuratorate);
    const text = JSON.stringify(body);
    // The same content goes under the same key, so that a lost answer does not register it twice.
    if (attempt.current.body !== text) attempt.current = { key: crypto.randomUUID(), body: text };
    setBusy(true);
    setFailure(undefined);
    try {
      setRegistered(await api.registerPetition({ body, idempotencyKey: attempt.current.key }));
      form.resetFields();
    } catch (error) {
      const told = failureOf(error, t);
      setFailure(told);
      form.setFields(told.issues.map(({ path, message }) => ({ name: fieldOf(path), errors: [message] })));
    } finally {
      setBusy(false);
    }
  };

  if (registered !== undefined)
    return <RegisteredCard registered={registered} onNext={() => setRegistered(undefined)} />;
  const needed = [{ required: true, message: t('field.required') }];
  const today = shanghaiDay(Date.now());
  return (
    <Card title={<h1>{t('menu.register')}</h1>} extra={<span className="quiet">{t('register.keys')}</span>}>
      {failure && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="gap-below"
          title={failure.title}
          description={failure.issues.map(({ path, message }) => <div key={path}>{message}</div>)}
        />
      )}
      <Form<Filled>
        form={form}
        name="registration"
        layout="vertical"
        initialValues={{ channel: 'LETTER', receivedOn: today }}
        onFinish={(filled) => void send(filled)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) form.submit();
        }}
      >
        <Form.Item name="channel" label={t('queue.channel')}>
          <Segmented options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))} />
        </Form.Item>
        <Row gutter={16}>
          <Col xs={24} md={12}>
            <Form.Item name="kind" label={t('queue.kind')} rules={needed}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={Kind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
              />
            </Form.Item>
          </Col>
          <Col xs={12} md={6}>
            <Form.Item name="receivedOn" label={t('queue.received')} rules={needed}>
              <Input type="date" />
            </Form.Item>
          </Col>
          {channel === 'LETTER' && (
            <Col xs={12} md={6}>
              <Form.Item
                name="postmark"
                label={t('register.postmark')}
                rules={needed}
                tooltip={t('register.postmark.rule')}
              >
                <Input type="date" />
              </Form.Item>
            </Col>
          )}
        </Row>
        <Form.Item name="anonymous" valuePropName="checked">
          <Checkbox>{t('petitioner.anonymous')}</Checkbox>
        </Form.Item>
        {!anonymous && (
          <Row gutter={16}>
            <Col xs={24} sm={12} md={5}>
              <Form.Item name="name" label={t('case.petitioner')} rules={needed}>
                <Input />
              </Form.Item>
            </Col>
            <Col xs={24} sm={12} md={5}>
              <Form.Item name="phone" label={t('register.phone')}>
                <Input inputMode="tel" />
              </Form.Item>
            </Col>
            <Col xs={24} sm={12} md={6}>
              <Form.Item name="identityNumber" label={t('register.identity')}>
                <Input />
              </Form.Item>
            </Col>
            <Col xs={24} sm={12} md={8}>
              <Form.Item name="address" label={t('register.address')}>
                <Input />
              </Form.Item>
            </Col>
          </Row>
        )}
        <Row gutter={16}>
          <Col xs={24} sm={12} md={8}>
            <Form.Item name="accusedName" label={t('case.accused')}>
              <Input />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12} md={8}>
            <Form.Item name="accusedUnit" label={t('register.unit')}>
              <Input />
            </Form.Item>
          </Col>
          <Col xs={24} md={8}>
            <Form.Item name="relatedCaseNumber" label={t('case.number')}>
              <Input />
            </Form.Item>
          </Col>
        </Row>
        <Form.Item name="text" label={t('case.text')} rules={needed}>
          <Input.TextArea rows={8} />
        </Form.Item>
        <Form.Item name="request" label={t('case.request')}>
          <Input.TextArea rows={3} />
        </Form.Item>
        <Form.Item name="lateReason" label={t('field.lateReason')}>
          <Input />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={busy} disabled={record === undefined}>
            {t('register.send')}
          </Button>
        </Space>
      </Form>
    </Card>
  );
};
