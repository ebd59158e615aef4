import { App, Button, Drawer } from 'antd';
import { useApi } from '../api.ts';
import type { Case } from './case.ts';
import type { StaffStep } from './staff-steps.ts';
import { StepForm } from './step-form.tsx';
import { useCaseText } from './text.ts';
import type { Taken, Typed } from './typed.ts';

interface Props {
  readonly step: StaffStep;
  readonly found: Case;
  /** What the form begins with, before what is usual. */
  readonly given: Typed;
  readonly onDone: () => Promise<void>;
  readonly onStale: () => Promise<void>;
  readonly onClose: () => void;
}

const UNDO_SECONDS = 10;

/** A step in a drawer over its case. Closed half-way, it opens again as it was left. */
export const StepDrawer = ({ step, found, given, onDone, onStale, onClose }: Props) => {
  const t = useCaseText();
  const api = useApi();
  const { message } = App.useApp();
  const told = t('step.done', { step: t(`step.${step}`) });

  /** Only the choice of a handler can be taken back; what else was recorded stays, and is corrected by another record. */
  const undo = async (version: number, handler: NonNullable<Case['handler']>) => {
    message.destroy(step);
    try {
      await api.assignHandler({ params: { id: found.reference }, version, body: { handler } });
      void message.success(t('step.undone'));
    } catch {
      void message.error(t('step.undo.failed'));
    }
    await onStale();
  };
  const done = async ({ version, act }: Taken, { handler: before }: Case) => {
    await onDone();
    if (act !== undefined && act.missing.length > 0) {
      const lacks = act.missing.map(({ message: lack }) => lack).join(' · ');
      return void message.warning({
        key: step,
        content: `${told} ${t('acts.missing')} ${lacks}`,
        duration: UNDO_SECONDS,
      });
    }
    const content =
      step === 'assign' && before !== undefined ? (
        <>
          {told}
          <Button type="link" onClick={() => void undo(version, before)}>
            {t('step.undo')}
          </Button>
        </>
      ) : (
        told
      );
    void message.success({ key: step, content, duration: step === 'assign' ? UNDO_SECONDS : 3 });
  };
  return (
    <Drawer open size="min(60rem, 100vw)" title={<h2>{t(`step.${step}`)}</h2>} onClose={onClose}>
      <StepForm step={step} found={found} given={given} onDone={done} onStale={onStale} onCancel={onClose} />
    </Drawer>
  );
};
