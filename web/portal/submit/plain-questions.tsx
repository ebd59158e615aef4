import { TextField } from '../parts/field.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useSubmitText } from './text.ts';

const TEXT_LIMIT = 20_000;
const REQUEST_LIMIT = 2_000;
const EVIDENCE_LIMIT = 5_000;

export const WhatText = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <>
      <ul className="hint">
        <li>{t('what.when')}</li>
        <li>{t('what.who')}</li>
        <li>{t('what.proof')}</li>
      </ul>
      <TextField
        path="body.text"
        label={t('step.what.title')}
        hiddenLabel
        rows={12}
        maxLength={TEXT_LIMIT}
        value={draft.text}
        issues={issues}
        onChange={(text) => onChange({ text })}
      />
    </>
  );
};

export const AskText = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <TextField
      path="body.request"
      label={t('step.ask.title')}
      hiddenLabel
      hint={t('ask.hint')}
      rows={5}
      maxLength={REQUEST_LIMIT}
      value={draft.request}
      issues={issues}
      onChange={(request) => onChange({ request })}
    />
  );
};

export const CaseNumber = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <>
      <TextField
        path="body.relatedCaseNumber"
        label={t('step.case.title')}
        hiddenLabel
        hint={t('case.hint')}
        wide
        value={draft.relatedCaseNumber}
        issues={issues}
        onChange={(relatedCaseNumber) => onChange({ relatedCaseNumber })}
      />
      <fieldset className="group">
        <legend>{t('earlier.title')}</legend>
        <p className="hint">{t('earlier.hint')}</p>
        <TextField
          path="body.earlier.reference"
          label={t('earlier.reference')}
          hint={t('earlier.reference.hint')}
          optional
          code
          value={draft.earlierReference}
          issues={issues}
          onChange={(earlierReference) => onChange({ earlierReference })}
        />
        <TextField
          path="body.earlier.newEvidence"
          label={t('earlier.newEvidence')}
          optional
          rows={4}
          maxLength={EVIDENCE_LIMIT}
          value={draft.newEvidence}
          issues={issues}
          onChange={(newEvidence) => onChange({ newEvidence })}
        />
      </fieldset>
    </>
  );
};
