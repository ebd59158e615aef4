import { desk } from '../../shared/contract/desk.ts';
import { receiverOf } from '../../shared/domain/reception/booking.ts';
import { breaksRule } from '../case/stated.ts';
import { handle } from '../kit/context.ts';
import { afterStep, changeBooking, ownBooking } from './change-booking.ts';
import { receivingLeader } from './leader.ts';

export const substituteOfficial = handle(
  desk.endpoints.substituteOfficial,
  async ({ params, version, body }, context) => {
    const { directory, sealing, fail } = context;
    const before = await ownBooking(params.booking, context);
    return changeBooking(
      before,
      version,
      async () => {
        const { booking, wrapped } = before;
        const after = afterStep('substitute', before, { substitute: body.official });
        if (receiverOf(booking) === body.official) breaksRule('body.official', 'same-official');
        await receivingLeader(body.official, booking.office, directory);
        // Only a booking without its visitor has no key.
        const seal = await sealing.sealOf({ reference: booking.reference, wrapped: wrapped ?? fail('not-found') });
        return { ...after, reason: seal.seal('reason', body.reason) };
      },
      context,
    );
  },
);
