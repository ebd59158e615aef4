import { Form, Input } from 'antd';
import * as z from 'zod';
import type { ProcuratorateRecord } from '../../../shared/contract/views/directory-records.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { levelOf, Procuratorate } from '../../../shared/domain/organisation.ts';
import { useApi } from '../api.ts';
import { ChangeDrawer, type Seen } from './change-drawer.tsx';
import { firstResult } from './first-result.ts';
import { useAdministrationText } from './text.ts';
import { useRule } from './use-rule.ts';

/** A procuratorate as its form has it. */
export interface ProcuratorateForm {
  readonly [field: string]: unknown;
  readonly ending: string;
  readonly zh: string;
  readonly en: string;
}

const { zh, en } = Procuratorate.shape.name.shape;
const Ending = z.string().regex(/^\d{2}$/);

const formOf = ({ code, name }: ProcuratorateRecord): ProcuratorateForm => ({ ending: code.slice(-2), ...name });
const emptyForm: ProcuratorateForm = { ending: '', zh: '', en: '' };

interface Props {
  /** The one to change, or none for a new one below `parent`. */
  readonly record?: ProcuratorateRecord;
  readonly parent?: ProcuratorateCode;
  readonly onSaved: (code: ProcuratorateCode, before: Seen<ProcuratorateForm>, after: Seen<ProcuratorateForm>) => void;
  readonly onClose: () => void;
}

/** Names a procuratorate, or adds one. */
export const ProcuratorateDrawer = ({ record, parent = ProcuratorateCode.parse('21'), onSaved, onClose }: Props) => {
  const t = useAdministrationText();
  const api = useApi();
  const rule = useRule();
  const codeOf = ({ ending }: ProcuratorateForm) => record?.code ?? ProcuratorateCode.parse(`${parent}${ending}`);
  const labels: Readonly<Record<string, string>> = {
    ending: t('procuratorate.ending', { parent }),
    zh: t('name.zh'),
    en: t('name.en'),
  };
  const look = async (): Promise<Seen<ProcuratorateForm>> => {
    const { procuratorates } = await api.readProcuratorates();
    const found = procuratorates.find(({ code }) => code === record?.code);
    return found === undefined ? { value: emptyForm, version: 0 } : { value: formOf(found), version: found.version };
  };
  return (
    <ChangeDrawer<ProcuratorateForm>
      title={record === undefined ? t('procuratorate.add') : t('procuratorate.rename')}
      note={t(record === undefined ? 'procuratorate.add.note' : 'procuratorate.rename.note')}
      beginning={
        record === undefined ? { value: emptyForm, version: 0 } : { value: formOf(record), version: record.version }
      }
      send={async (value, version) => {
        const code = codeOf(value);
        const name = { zh: value.zh, en: value.en };
        const { results } = await api.setProcuratorates({
          body: { procuratorates: [{ code, name, level: levelOf(code), version }] },
        });
        return firstResult(results);
      }}
      look={look}
      labelOf={(field) => labels[field] ?? field}
      shown={(_, value) => String(value ?? '')}
      onSaved={(before, after) => onSaved(codeOf(after.value), before, after)}
      onClose={onClose}
    >
      {record === undefined && (
        <Form.Item name="ending" label={labels.ending} rules={[rule(Ending)]} extra={t('procuratorate.ending.hint')}>
          <Input className="code short" inputMode="numeric" maxLength={2} autoFocus />
        </Form.Item>
      )}
      <Form.Item name="zh" label={labels.zh} rules={[rule(zh)]}>
        <Input autoFocus={record !== undefined} />
      </Form.Item>
      <Form.Item name="en" label={labels.en} rules={[rule(en)]}>
        <Input lang="en" />
      </Form.Item>
    </ChangeDrawer>
  );
};
