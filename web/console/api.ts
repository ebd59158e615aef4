import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { Procuratorate, Staff } from '../../shared/domain/organisation.ts';
import { holds, type Permission } from '../../shared/domain/permission.ts';
import { useLanguage } from '../kit/language.tsx';
import { useSession } from './sign-in/session.tsx';

/** The platform's API for the signed-in person, answering in the language in use. */
export const useApi = (): Client => {
  const { token } = useSession();
  const { language } = useLanguage();
  return useMemo(() => createClient({ url: '', token, language }), [token, language]);
};

/** The staff of the person's own procuratorate. */
export const useColleagues = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await api.listStaff({ query: {} })).staff,
    staleTime: 300_000,
  });
};

export interface Me {
  readonly record: Staff | undefined;
  /** What the buttons go by; the platform decides for itself. */
  readonly may: (permission: Permission) => boolean;
}

/** The person's own staff record, and what their roles allow. */
export const useMe = (): Me => {
  const { subject } = useSession();
  const { data } = useColleagues();
  const record = data?.find(({ id }) => id === subject);
  return { record, may: (permission) => record !== undefined && holds(record.roles, permission) };
};

/** Every procuratorate, by its code. */
export const useOffices = (): ReadonlyMap<string, Procuratorate> => {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['procuratorates'],
    queryFn: async () => (await api.listProcuratorates()).procuratorates,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => new Map(data?.map((office) => [office.code, office])), [data]);
};

/** A person's name in the language in use, else their id. */
export const useNameOf = (): ((id: string) => string) => {
  const { language } = useLanguage();
  const { data } = useColleagues();
  return (id) => data?.find((one) => one.id === id)?.name[language] ?? id;
};
