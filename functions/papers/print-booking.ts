import { papers } from '../../shared/contract/papers.ts';
import type { Bilingual } from '../../shared/problems.ts';
import { proveBooking } from '../case/prove-booking.ts';
import { handle } from '../kit/context.ts';
import { environment } from '../kit/environment.ts';
import { openFont } from '../print/font.ts';
import { bookingPage } from './booking-page.ts';

const names: Bilingual = { zh: '接待预约单', en: 'booking' };

/** Prints what the visitor brings. */
export const printBooking = handle(papers.endpoints.printBooking, async ({ body }, context) => {
  const { ORIGIN: origin } = environment('ORIGIN');
  const { directory, now, language } = context;
  const [{ booking }, font] = await Promise.all([proveBooking(body, context), openFont()]);
  const { reference, official: id, office: code } = booking;
  const [office, official] = await Promise.all([directory.procuratorate(code), directory.colleague(id)]);
  const { content, missing } = await bookingPage(
    {
      ...booking,
      queryCode: body.queryCode,
      office: office?.name ?? { zh: code, en: code },
      official:
        official === undefined
          ? { zh: id, en: id }
          : {
              zh: `${official.name.zh} ${official.post.zh}`,
              en: `${official.name.en}, ${official.post.en}`,
            },
      origin,
    },
    font,
    now,
  );
  return {
    name: `${names[language]}-${reference}.pdf`,
    media: 'application/pdf' as const,
    content: content.toString('base64'),
    missing,
  };
});
