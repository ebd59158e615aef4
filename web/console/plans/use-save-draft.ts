import { useState } from 'react';
import type { CallOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import type { Draft } from './plan.ts';
import { usePlansText } from './text.ts';

/** What a form that changes the draft tells whoever opened it. */
export interface Saving {
  readonly draft: Draft;
  readonly onSaved: () => Promise<void>;
  readonly onStale: () => Promise<void>;
  readonly onClose: () => void;
}

/** Changes the draft under the version that was seen; what is typed stays when somebody else was first. */
export const useSaveDraft = ({ draft, onSaved, onStale }: Saving) => {
  const t = usePlansText();
  const api = useApi();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const save = async (body: CallOf<Endpoints['setDraft']>['body']) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await api.setDraft({ params: { year: draft.year }, version: draft.version, body });
      await onSaved();
    } catch (problem) {
      setFailed(problem);
      setBusy(false);
      // It is sent again on top of what they saved.
      if (failureOf(problem, t).problem?.code === 'stale-version') await onStale();
    }
  };
  return { save, failed, busy };
};
