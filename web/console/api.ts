import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { ResultOf } from '../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../shared/contract/index.ts';
import type { Procuratorate } from '../../shared/domain/organisation.ts';
import { holds, type Permission } from '../../shared/domain/permission.ts';
import { useLanguage } from '../kit/language.tsx';
import { useSession } from './sign-in/session.tsx';

/** The platform's API for the signed-in person, answering in the language in use. */
export const useApi = (): Client => {
  const { token } = useSession();
  const { language } = useLanguage();
  return useMemo(() => createClient({ url: '', token, language }), [token, language]);
};

/** The staff of the person's own procuratorate, for those who may read the directory. */
export const useColleagues = () => {
  const api = useApi();
  const { may } = useMe();
  return useQuery({
    queryKey: ['colleagues'],
    enabled: may('directory:read'),
    queryFn: async () => (await api.listStaff({ query: {} })).staff,
    staleTime: 300_000,
  });
};

/** Who is signed in, as the directory has them. */
export type MyRecord = ResultOf<Endpoints['readMe']>;

export const Mine = createContext<MyRecord | undefined>(undefined);

export interface Me {
  readonly record: MyRecord;
  /** What the buttons go by; the platform decides for itself. */
  readonly may: (permission: Permission) => boolean;
}

/** The person's own staff record, and what their roles allow. @throws Error before it is known */
export const useMe = (): Me => {
  const record = useContext(Mine);
  if (record === undefined) throw new Error('Nobody is known here');
  return useMemo(() => ({ record, may: (permission) => holds(record.roles, permission) }), [record]);
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
