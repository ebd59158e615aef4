import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import type { DocumentId } from '../../../shared/domain/id.ts';
import { shownBytes, shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useText } from '../text.ts';
import type { Case } from './case.ts';

type Document = Case['documents'][number];
const colours = { EXPECTED: 'gold', LINKED: 'green', REFUSED: 'red' } as const;

/** The files of the case; a checked one can be downloaded, and the download is logged. */
export const Documents = ({ found }: { found: Case }) => {
  const t = useText();
  const api = useApi();
  const { language } = useLanguage();
  const [failed, setFailed] = useState<unknown>();
  const download = async (document: DocumentId) => {
    setFailed(undefined);
    try {
      const { url } = await api.downloadDocument({ params: { id: found.reference, document } });
      location.assign(url);
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      {failed !== undefined && <FailureAlert error={failed} />}
      <Table<Document>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={found.documents}
        locale={{ emptyText: t('documents.none') }}
        columns={[
          {
            title: t('documents.name'),
            dataIndex: 'name',
            render: (name: string) => <span className="typed">{name}</span>,
          },
          { title: t('documents.size'), dataIndex: 'bytes', render: shownBytes },
          { title: t('documents.at'), dataIndex: 'at', render: (at: string) => shownInstant(at, language) },
          {
            title: t('documents.state'),
            dataIndex: 'state',
            render: (state: Document['state'], { reason }) => (
              <Tag color={colours[state]} title={reason}>
                {t(`document.${state}`)}
              </Tag>
            ),
          },
          {
            key: 'download',
            render: (_, { id, state }) =>
              state === 'LINKED' && <Button onClick={() => void download(id)}>{t('documents.download')}</Button>,
          },
        ]}
      />
    </>
  );
};
