import { Col, Row, Statistic } from 'antd';
import type { Figures } from './answer.ts';
import type { Links } from './links.ts';
import { useFiguresText } from './text.ts';

const shown = [
  ['completionRate', '%'],
  ['resolutionRate', '%'],
  ['planned', ''],
  ['handled', ''],
  ['resolved', ''],
  ['received', ''],
] as const;

/** The whole subtree in six numbers. */
export const Summary = ({ total, links }: { total: Figures['total']; links: Links }) => {
  const t = useFiguresText();
  const written = (name: (typeof shown)[number][0], suffix: string) => {
    const value = total[name];
    if (value === null) return suffix === '%' ? '—' : t('figures.withheld');
    const text = suffix === '%' ? `${value.toFixed(2)}%` : value.toLocaleString('en');
    const href = name === 'received' || name === 'handled' || name === 'resolved' ? links[name] : undefined;
    return href === undefined ? text : <a href={href}>{text}</a>;
  };
  return (
    <Row gutter={[16, 16]} className="summary">
      {shown.map(([name, suffix]) => (
        <Col xs={12} sm={8} xl={4} key={name}>
          <Statistic title={t(`figures.${name}`)} valueRender={() => written(name, suffix)} />
        </Col>
      ))}
    </Row>
  );
};
