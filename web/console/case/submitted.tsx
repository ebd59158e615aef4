import { Descriptions } from 'antd';
import { useText } from '../text.ts';
import type { Case } from './case.ts';

/** What the petitioner said. It is shown as text, whatever it contains. */
export const Submitted = ({ found }: { found: Case }) => {
  const t = useText();
  const { accused = [], relatedCaseNumber, text, request } = found.submission;
  const item = (key: string, label: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ key, label, children: <div className="typed">{value}</div> }];
  return (
    <>
      <p className="notice">{t('case.logged')}</p>
      <Descriptions
        className="submitted"
        column={1}
        colon={false}
        layout="vertical"
        size="small"
        items={[
          ...item(
            'accused',
            t('case.accused'),
            accused.map(({ name, unit, position }) => [name, unit, position].filter(Boolean).join(' · ')).join('\n'),
          ),
          ...item('text', t('case.text'), text),
          ...item('request', t('case.request'), request),
          ...item('number', t('case.number'), relatedCaseNumber),
        ]}
      />
    </>
  );
};
