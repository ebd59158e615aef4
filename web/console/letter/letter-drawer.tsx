import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Skeleton, Space } from 'antd';
import { useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { LetterKind } from '../../../shared/paper/letter-facts.ts';
import type { PaperFormat } from '../../../shared/paper/paper.ts';
import { savePaper } from '../../kit/save-paper.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { lazily } from '../parts/lazily.tsx';
import { useLetterText } from './text.ts';

const PdfPages = lazily(async () => (await import('../parts/pdf-pages.tsx')).PdfPages);

type Paper = ResultOf<Endpoints['previewLetter']>;

interface Props {
  readonly reference: string;
  readonly seq: number;
  readonly kind: LetterKind;
  readonly onClose: () => void;
}

const bytesOf = ({ content }: Paper): Uint8Array => Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));

/** A letter as it goes out. It names the petitioner, so that nothing is fetched before somebody asks for it. */
export const LetterDrawer = ({ reference, seq, kind, onClose }: Props) => {
  const t = useLetterText();
  const api = useApi();
  const queries = useQueryClient();
  const [shown, setShown] = useState<{ paper: Paper; bytes: Uint8Array }>();
  const [busy, setBusy] = useState<PaperFormat | 'show'>();
  const [failed, setFailed] = useState<unknown>();
  const [unreadable, setUnreadable] = useState(false);

  const have = async (format: PaperFormat): Promise<Paper> =>
    format === 'pdf' && shown !== undefined
      ? shown.paper
      : api.previewLetter({ params: { id: reference, seq }, body: { format } });
  const act = async (what: PaperFormat | 'show') => {
    setBusy(what);
    setFailed(undefined);
    try {
      const paper = await have(what === 'show' ? 'pdf' : what);
      void queries.invalidateQueries({ queryKey: ['openings', reference] });
      if (what === 'show') setShown({ paper, bytes: bytesOf(paper) });
      else savePaper(paper);
    } catch (error) {
      setFailed(error);
    }
    setBusy(undefined);
  };

  const missing = shown?.paper.missing ?? [];
  return (
    <Drawer open size={760} title={t('letter.title', { kind: t(`letter.kind.${kind}`), seq })} onClose={onClose}>
      <Alert type="info" showIcon title={t('letter.logged')} description={t('letter.logged.text')} />
      <Space wrap className="gap gap-below">
        {shown === undefined && (
          <Button type="primary" loading={busy === 'show'} onClick={() => void act('show')}>
            {t('letter.show')}
          </Button>
        )}
        <Button loading={busy === 'pdf'} onClick={() => void act('pdf')}>
          {t('letter.pdf')}
        </Button>
        <Button loading={busy === 'docx'} onClick={() => void act('docx')}>
          {t('letter.docx')}
        </Button>
      </Space>
      {failed !== undefined && <FailureAlert error={failed} />}
      {busy === 'show' && <Skeleton active />}
      {missing.length > 0 && (
        <Alert
          className="gap-below"
          type="warning"
          showIcon
          title={t('letter.missing', { signs: missing.join(' ') })}
        />
      )}
      {unreadable && <Alert type="warning" showIcon title={t('letter.unreadable')} />}
      {shown !== undefined && !unreadable && (
        <PdfPages
          bytes={shown.bytes}
          nameOf={(page, pages) => t('letter.page', { page, pages })}
          onUnreadable={() => setUnreadable(true)}
        />
      )}
    </Drawer>
  );
};
