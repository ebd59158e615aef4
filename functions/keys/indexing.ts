import { createHmac } from 'node:crypto';
import type { Person } from '../../shared/domain/person.ts';
import { environment } from '../kit/environment.ts';
import { deriveSecret } from '../kit/kms.ts';

/** Blind indexes: the same person gives the same value, and the value gives nobody away. */
export const derive = () => {
  const { INDEXING_KEY } = environment('INDEXING_KEY');
  return {
    /** HMAC-SHA-256 of the identity number, else of the phone number; 128 bits, base64url. Undefined when neither is known. */
    personIndex: async (person: Person | undefined): Promise<string | undefined> => {
      const known = person?.identity ? `id:${person.identity.number}` : person?.phone && `phone:${person.phone}`;
      if (!known) return undefined;
      const secret = await deriveSecret(INDEXING_KEY, 'person/1');
      return createHmac('sha256', secret).update(known).digest().subarray(0, 16).toString('base64url');
    },
  };
};
