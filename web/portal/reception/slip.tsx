import { useState } from 'react';
import { shownCode } from '../../../shared/domain/code.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { saveText } from '../../kit/save-file.ts';
import { savePaper } from '../../kit/save-paper.ts';
import seal from '../../kit/seal.svg';
import { Confirmed } from '../parts/confirmed.tsx';
import { Heading } from '../parts/heading.tsx';
import { type Slip, useReceptionApi } from './api.ts';
import { shownMoment } from './moment.ts';
import { dropSlip } from './session.ts';
import { useReceptionText } from './text.ts';

const things = {
  IN_PERSON: ['rec.bring.1', 'rec.bring.2', 'rec.bring.3', 'rec.bring.4'],
  VIDEO: ['rec.bring.video'],
} as const;

/** When, where and with whom, what to bring, and the code, once. Printed, it is one sheet. */
export const SlipPage = ({ slip }: { slip: Slip }) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  const api = useReceptionApi();
  const [saved, setSaved] = useState(false);
  const [making, setMaking] = useState(false);
  const [told, setTold] = useState('');
  const { reference, queryCode, procuratorate, official, place, meeting } = slip;
  const facts = [
    [t('rec.slip.office'), procuratorate.name],
    [t('rec.slip.who'), `${official.name} ${official.post}`],
    [t('rec.slip.when'), shownMoment(slip, language)],
    [t('rec.slip.place'), `${place} · ${t(`rec.meeting.${meeting}`)}`],
  ] as const;
  const bring = things[meeting].map((thing) => t(thing));
  const save = () => {
    const lines = [
      t('rec.slip.name'),
      `${t('rec.slip.reference')} ${reference}`,
      `${t('rec.slip.code')} ${shownCode(queryCode)}`,
      ...facts.map(([name, value]) => `${name} ${value}`),
      t('rec.slip.bring'),
      ...bring.map((thing) => `- ${thing}`),
      `${location.origin}/#/reception/booking/${reference}`,
    ];
    saveText(`everyletter-${reference}.txt`, lines.join('\n'));
    setSaved(true);
  };
  const savePdf = async () => {
    if (making) return;
    setMaking(true);
    setTold(t('rec.slip.pdf.making'));
    try {
      const paper = await api.printBooking({ body: { reference, queryCode } });
      savePaper(paper);
      setTold(t('rec.slip.pdf.saved', { name: paper.name }));
      setSaved(true);
    } catch (error) {
      setTold(failureOf(error, t).title);
    }
    setMaking(false);
  };
  return (
    <>
      <p className="letterhead print-only">
        <img src={seal} alt="" width="36" height="36" />
        {t('rec.slip.name')}
      </p>
      <div className="receipt">
        <Heading>{t('rec.slip.title')}</Heading>
        <div className="receipt-body">
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>{t('rec.slip.reference')}</dt>
              <dd className="code">{reference}</dd>
            </div>
            <div className="secret">
              <dt>{t('rec.slip.code')}</dt>
              <dd className="code">{shownCode(queryCode)}</dd>
            </div>
          </dl>
          <figure>
            <QrCode text={`${location.origin}/#/reception/booking/${reference}`} label={t('rec.slip.qr.label')} />
            <figcaption>{t('rec.slip.qr')}</figcaption>
          </figure>
        </div>
        <p>
          <strong>{t('rec.slip.once')}</strong>
        </p>
        <div className="buttons screen-only">
          <button type="button" className="button" aria-disabled={making} onClick={() => void savePdf()}>
            {t('rec.slip.pdf')}
          </button>
          <button
            type="button"
            className="button plain"
            onClick={() => {
              setSaved(true);
              print();
            }}
          >
            {t('done.print')}
          </button>
          <button type="button" className="button plain" onClick={save}>
            {t('rec.slip.save')}
          </button>
        </div>
        <p className="told screen-only" role="status">
          {told}
        </p>
      </div>
      <h2>{t('rec.slip.bring')}</h2>
      <ul className="points">
        {bring.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <p className="print-only">{t('footer.help')}</p>
      <div className="actions screen-only">
        <Confirmed
          label={t('rec.slip.done')}
          question={t('rec.slip.done.question')}
          act={t('rec.slip.done.act')}
          ask={!saved}
          onAct={dropSlip}
        />
      </div>
    </>
  );
};

/** The slip was closed, or never there. */
export const NoSlip = () => {
  const t = useReceptionText();
  return (
    <>
      <Heading>{t('rec.title')}</Heading>
      <p className="notice">{t('rec.slip.gone')}</p>
      <p>
        <a href="#/reception/booking">{t('rec.have')}</a>
      </p>
      <p>
        <a href="#/">{t('notFound.back')}</a>
      </p>
    </>
  );
};
