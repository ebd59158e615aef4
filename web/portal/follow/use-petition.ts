import { useCallback, useEffect, useState } from 'react';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** The opened petition, fetched anew on demand and when the language changes. */
export const usePetition = (onExpired: () => void) => {
  const t = useFollowText();
  const api = useApi();
  const [petition, setPetition] = useState<Petition>();
  const [failed, setFailed] = useState<unknown>();
  const refresh = useCallback(async () => {
    setFailed(undefined);
    try {
      setPetition(await api.trackPetition());
    } catch (error) {
      if (failureOf(error, t).problem?.code === 'receipt-expired') onExpired();
      else setFailed(error);
    }
  }, [api, t, onExpired]);
  useEffect(() => void refresh(), [refresh]);
  return { petition, failed, refresh };
};
