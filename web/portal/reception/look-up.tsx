import { useState } from 'react';
import { BookingReference } from '../../../shared/domain/code.ts';
import { CodeForm } from '../parts/code-form.tsx';
import { type Booking, useReceptionApi } from './api.ts';
import { BookingPage } from './booking-page.tsx';
import { useReceptionText } from './text.ts';

interface Opened {
  readonly booking: Booking;
  readonly queryCode: string;
}

/** Asks for number and code, and shows the booking that they open. */
export const LookUp = ({ linked }: { linked: string | undefined }) => {
  const t = useReceptionText();
  const api = useReceptionApi();
  const [opened, setOpened] = useState<Opened>();
  if (opened !== undefined)
    return <BookingPage {...opened} onChanged={(booking) => setOpened({ ...opened, booking })} />;
  return (
    <CodeForm
      schema={BookingReference}
      known={linked}
      title={t('rec.open.title')}
      reference={{ label: t('rec.slip.reference'), hint: t('rec.open.reference.hint') }}
      code={{ label: t('rec.slip.code'), hint: t('rec.open.code.hint'), wrong: t('rec.open.code.wrong') }}
      button={t('rec.open.open')}
      refused={t('rec.open.refused')}
      onOpen={async (given) =>
        setOpened({ booking: await api.openBooking({ body: given }), queryCode: given.queryCode })
      }
    />
  );
};
