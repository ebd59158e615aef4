import { receipts } from '../../../shared/contract/receipts.ts';
import { useApi } from '../api.ts';
import { SayPage } from './say-page.tsx';
import type { StepProps } from './step-page.tsx';

/** Asks for a re-review of the reply. */
export const Review = (props: StepProps) => {
  const api = useApi();
  return (
    <SayPage
      {...props}
      name="review"
      schema={receipts.endpoints.askForReview.body.shape.text}
      limit={10_000}
      say={(text, idempotencyKey) => api.askForReview({ body: { text }, idempotencyKey })}
    />
  );
};
