import { useEffect, useRef, useState } from 'react';
import { Heading } from '../parts/heading.tsx';
import { Axes } from './axes.tsx';
import { Clocks } from './clocks.tsx';
import { Documents } from './documents.tsx';
import { Facts } from './facts.tsx';
import { AnswerQuestion, May } from './may.tsx';
import type { Petition } from './petition.ts';
import { Replies } from './replies.tsx';
import { takeScroll } from './session.ts';
import { useFollowText } from './text.ts';
import { Timeline } from './timeline.tsx';

interface Props {
  readonly petition: Petition;
  /** What was just done. */
  readonly told: string | undefined;
  readonly onSeen: () => void;
  readonly onClose: () => void;
}

/** Brings the reader back to where the page was when it closed, or to what was just done. */
const useArrival = (reference: string, told: string | undefined) => {
  const banner = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const scroll = takeScroll(reference);
    if (scroll > 0) scrollTo(0, scroll);
  }, [reference]);
  useEffect(() => {
    if (told !== undefined) banner.current?.focus();
  }, [told]);
  return banner;
};

/** All of a petition that its petitioner sees, the most urgent first. */
export const Overview = ({ petition, told: news, onSeen, onClose }: Props) => {
  const t = useFollowText();
  const { reference, kind, procedure, replies, timeline, may, ground } = petition;
  const [told] = useState(news);
  const banner = useArrival(reference, told);
  useEffect(onSeen, [onSeen]);
  return (
    <>
      {told !== undefined && (
        <p className="notice good" role="status" tabIndex={-1} ref={banner}>
          {told}
        </p>
      )}
      <p className="progress">
        {t(`kind.${kind}`)} · <span className="code">{reference}</span>
      </p>
      <Heading>{t(`procedure.${procedure}`)}</Heading>
      <p className="lead">{t(`state.${procedure}`)}</p>
      {ground && (
        <p className="notice">
          <strong>{t('case.ground')}</strong> {t(`ground.${ground}`)}
        </p>
      )}
      {may.answer && petition.answer === undefined && <AnswerQuestion />}
      <div className="petition">
        {replies.length > 0 && <Replies replies={replies} />}
        <div className="petition-side">
          <May petition={petition} />
          <Clocks clocks={petition.clocks} />
          <Axes petition={petition} />
          <Facts petition={petition} />
        </div>
        <div className="petition-rest">
          {replies.length === 0 && <Replies replies={replies} />}
          <Documents reference={reference} open={may.supplement} />
          <Timeline entries={timeline} />
        </div>
      </div>
      <div className="actions screen-only">
        <button type="button" className="button" onClick={onClose} aria-describedby="close-hint">
          {t('case.close')}
        </button>
        <button type="button" className="button plain" onClick={() => print()}>
          {t('case.print')}
        </button>
      </div>
      <p className="hint screen-only" id="close-hint">
        {t('case.close.hint')}
      </p>
    </>
  );
};
