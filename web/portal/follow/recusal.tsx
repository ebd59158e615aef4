import { receipts } from '../../../shared/contract/receipts.ts';
import { useApi } from '../api.ts';
import { SayPage } from './say-page.tsx';
import type { StepProps } from './step-page.tsx';

/** Asks that somebody who has an interest in the matter keeps out of it. */
export const Recusal = (props: StepProps) => {
  const api = useApi();
  return (
    <SayPage
      {...props}
      name="recusal"
      schema={receipts.endpoints.askForRecusal.body.shape.text}
      limit={5_000}
      say={(text, idempotencyKey) => api.askForRecusal({ body: { text }, idempotencyKey })}
    />
  );
};
