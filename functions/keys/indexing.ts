import { createHmac } from 'node:crypto';
import type { SearchTerm } from '../case/search-terms.ts';
import { environment } from '../kit/environment.ts';
import { deriveSecret } from '../kit/kms.ts';

/** Blind indexes: the same number gives the same value, and the value gives nobody away. */
export const derive = () => {
  const { INDEXING_KEY } = environment('INDEXING_KEY');
  return {
    /** HMAC-SHA-256 of each number; 128 bits, base64url. */
    blind: async (terms: readonly SearchTerm[]): Promise<string[]> => {
      if (terms.length === 0) return [];
      const secret = await deriveSecret(INDEXING_KEY, 'search/1');
      return terms.map(({ of, number }) =>
        createHmac('sha256', secret).update(`${of}:${number}`).digest().subarray(0, 16).toString('base64url'),
      );
    },
  };
};
