import { environment } from '../kit/environment.ts';
import { newDataKey, unwrapDataKey } from '../kit/kms.ts';
import { type Seal, sealWith } from '../kit/seal.ts';

const bound = (reference: string) => ({ petition: reference });

/** Makes the data key of a new petition. */
export const wrap = () => {
  const { SEALING_KEY } = environment('SEALING_KEY');
  return {
    newSeal: async (reference: string): Promise<Seal & { readonly wrapped: Buffer }> => {
      const { key, wrapped } = await newDataKey(SEALING_KEY, bound(reference));
      return { ...sealWith(key, reference), wrapped };
    },
  };
};

/** Opens the data key of a stored petition. */
export const unwrap = () => {
  const { SEALING_KEY } = environment('SEALING_KEY');
  return {
    sealOf: async ({
      reference,
      wrapped,
    }: {
      readonly reference: string;
      readonly wrapped: Uint8Array;
    }): Promise<Seal> => sealWith(await unwrapDataKey(SEALING_KEY, wrapped, bound(reference)), reference),
  };
};
