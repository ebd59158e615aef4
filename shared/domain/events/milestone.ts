import * as z from 'zod';
import type { Bilingual } from '../../problems.ts';
import type { ClockId } from '../clocks/clock-id.ts';
import { aidRules, both, criminalRules, hearingRules, mediationLaw } from '../clocks/legal-sources.ts';

/**
 * What happens in some matters alone, and has a time of its own: hearings, mediation agreements, judicial assistance,
 * decisions not to file a case or not to prosecute.
 */
export const Milestone = z.enum([
  'HEARING_SET',
  'HEARING_TOLD',
  'HEARING_CALLED_OFF',
  'AGREEMENT_IN_EFFECT',
  'CONFIRMATION_REQUESTED',
  'AID_RECEIVED',
  'AID_TOLD',
  'NOT_FILED',
  'NOT_FILED_SERVED',
  'RECONSIDERATION_REQUESTED',
  'NOT_PROSECUTED_SERVED',
  'NOT_PROSECUTED_APPEALED',
]);
export type Milestone = z.infer<typeof Milestone>;

interface Row {
  readonly name: Bilingual;
  readonly source: Bilingual;
  /** The clock that it starts; one of the same kind that still runs is replaced. */
  readonly starts?: ClockId;
  /** The clock that waits for it, and must run. */
  readonly meets?: ClockId;
  /** The clock that is needed no more, and must run. */
  readonly cancels?: ClockId;
}

/** What each means for clocks, and where that stands. */
export const milestones: Readonly<Record<Milestone, Row>> = {
  HEARING_SET: {
    name: both('确定听证日期', 'A hearing is set'),
    source: hearingRules,
    starts: 'HEARING_NOTICE_3D',
  },
  HEARING_TOLD: {
    name: both('已通知听证参加人', 'The participants of the hearing were told'),
    source: hearingRules,
    meets: 'HEARING_NOTICE_3D',
  },
  HEARING_CALLED_OFF: {
    name: both('取消听证', 'The hearing is called off'),
    source: hearingRules,
    cancels: 'HEARING_NOTICE_3D',
  },
  AGREEMENT_IN_EFFECT: {
    name: both('调解协议生效', 'The mediation agreement is in effect'),
    source: mediationLaw(33),
    starts: 'MEDIATION_CONFIRM_30D',
  },
  CONFIRMATION_REQUESTED: {
    name: both('双方共同申请司法确认', 'Both sides ask for judicial confirmation'),
    source: mediationLaw(33),
    meets: 'MEDIATION_CONFIRM_30D',
  },
  AID_RECEIVED: {
    name: both('司法救助金到账', 'The assistance money has arrived'),
    source: aidRules,
    starts: 'AID_NOTIFY_2WD',
  },
  AID_TOLD: {
    name: both('已通知领取救助金', 'The applicant was told to collect the money'),
    source: aidRules,
    meets: 'AID_NOTIFY_2WD',
  },
  NOT_FILED: {
    name: both('作出不立案决定', 'It was decided not to file a case'),
    source: criminalRules(173),
    starts: 'NONFILE_SERVE_15D',
  },
  NOT_FILED_SERVED: {
    name: both('不立案通知已送达', 'The decision not to file was served'),
    source: criminalRules(173),
    meets: 'NONFILE_SERVE_15D',
    starts: 'RECONSIDER_10D',
  },
  RECONSIDERATION_REQUESTED: {
    name: both('对不立案申请复议', 'Reconsideration of not filing is asked for'),
    source: criminalRules(173),
    meets: 'RECONSIDER_10D',
  },
  NOT_PROSECUTED_SERVED: {
    name: both('不起诉决定已送达', 'The decision not to prosecute was served'),
    source: criminalRules('381-386'),
    starts: 'NOPROSECUTE_APPEAL_7D',
  },
  NOT_PROSECUTED_APPEALED: {
    name: both('对不起诉决定提出申诉', 'The decision not to prosecute is appealed against'),
    source: criminalRules('381-386'),
    meets: 'NOPROSECUTE_APPEAL_7D',
  },
};

/** The clock that must run when something is recorded. */
export const clockNeededBy = (milestone: Milestone): ClockId | undefined =>
  milestones[milestone].meets ?? milestones[milestone].cancels;
