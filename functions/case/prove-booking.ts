import type { BookingReference } from '../../shared/domain/code.ts';
import type { PartsOf } from '../kit/context.ts';
import type { StoredBooking } from '../tables/reception/items.ts';
import { guarded } from './guarded.ts';

type Parts = PartsOf<{ reception: 'read'; limits: 'count'; tickets: 'derive' }> & {
  readonly caller: { readonly address: string };
  readonly now: Date;
};

/** The booking that a reference and its code open. @throws Problem receipt-refused, too-many-attempts */
export const proveBooking = (
  { reference, queryCode }: { readonly reference: BookingReference; readonly queryCode: string },
  parts: Parts,
): Promise<StoredBooking> =>
  guarded(reference, parts, async () => {
    const stored = await parts.reception.booking(reference);
    return (await parts.tickets.isCode(queryCode, stored?.code)) ? stored : undefined;
  });
