import { receipts } from '../../../shared/contract/receipts.ts';
import { useApi } from '../api.ts';
import { SayPage } from './say-page.tsx';
import type { StepProps } from './step-page.tsx';

/** Adds words to the petition. */
export const Supplement = (props: StepProps) => {
  const api = useApi();
  return (
    <SayPage
      {...props}
      name="supplement"
      schema={receipts.endpoints.supplementPetition.body.shape.text}
      limit={10_000}
      say={(text, idempotencyKey) => api.supplementPetition({ body: { text }, idempotencyKey })}
    />
  );
};
