import { Button, Modal, Progress, Select } from 'antd';
import { useId, useState } from 'react';
import { StaffId } from '../../../shared/domain/id.ts';
import { stepRules } from '../../../shared/domain/steps/step-rules.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useColleagues } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { AssignResults } from './assign-results.tsx';
import { useAssignWork } from './assign-work.ts';
import type { CaseRow } from './case-row.ts';
import { useQueueText } from './text.ts';

interface Props {
  readonly rows: readonly CaseRow[];
  /** Told which cases are given away when the dialog closes. */
  readonly onClose: (assigned: readonly string[]) => void;
}

/** Gives the picked cases to one handler: who, how it goes on, and what became of each. */
export const AssignDialog = ({ rows, onClose }: Props) => {
  const t = useQueueText();
  const id = useId();
  const { language } = useLanguage();
  const { data: staff = [] } = useColleagues();
  const [handler, setHandler] = useState<StaffId>();
  const { results, tried, running, error, left, run, stop } = useAssignWork(rows);
  const assigned = rows.filter(({ reference }) => results.get(reference)?.status === 'assigned');
  const begun = tried.size > 0;
  const handlers = staff.filter(({ roles, disabled }) => roles.includes('handler') && disabled !== true);
  const close = () => onClose(assigned.map(({ reference }) => reference));
  return (
    <Modal
      open
      width={760}
      title={t('assign.title', { count: rows.length })}
      onCancel={close}
      closable={false}
      keyboard={!running}
      mask={{ closable: false }}
      footer={
        <div className="form-acts">
          {running ? (
            <Button onClick={stop}>{t('assign.stop')}</Button>
          ) : (
            <>
              {left.length > 0 && (
                <Button
                  type="primary"
                  disabled={handler === undefined}
                  onClick={() => handler !== undefined && void run(handler)}
                >
                  {begun ? t('assign.retry', { count: left.length }) : t('assign.send')}
                </Button>
              )}
              <Button onClick={close}>{begun ? t('assign.close') : t('views.cancel')}</Button>
            </>
          )}
        </div>
      }
    >
      <p className="notice">{stepRules.assign.asks.map((ask) => ask[language]).join(' ')}</p>
      <label htmlFor={id}>{t('assign.handler')}</label>
      <Select
        id={id}
        autoFocus
        className="full"
        showSearch={{ optionFilterProp: 'label' }}
        disabled={running}
        value={handler ?? null}
        notFoundContent={t('assign.noHandlers')}
        options={handlers.map((one) => ({ value: one.id, label: `${one.name[language]} · ${one.post[language]}` }))}
        onChange={(value) => setHandler(StaffId.safeParse(value).data)}
      />
      {begun && (
        <div className="gap" role="status">
          {running
            ? t('assign.progress', { done: results.size, all: rows.length })
            : t('assign.done', { done: assigned.length, failed: rows.length - assigned.length })}
          <Progress
            aria-label={t('assign.progress', { done: results.size, all: rows.length })}
            percent={Math.round((results.size * 100) / rows.length)}
            status={running ? 'active' : 'normal'}
          />
        </div>
      )}
      {error !== undefined && <FailureAlert error={error} />}
      {begun && <AssignResults rows={rows} results={results} tried={tried} running={running} />}
    </Modal>
  );
};
