import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { keyIdOf, open, seal } from './kms/ciphertext.ts';
import { bytes, dataKeyLength, encryptionContext, type Input } from './kms/input.ts';
import { openKeyMaterial } from './kms/key-material.ts';
import { type JsonService, ServiceError } from './service-error.ts';

/** A key of the template. */
export interface KeyDefinition {
  readonly keyId: string;
  readonly arn: string;
  readonly spec: 'SYMMETRIC_DEFAULT' | 'HMAC_256';
  /** Names such as `alias/sealing`. */
  readonly aliases?: readonly string[];
}

/** The key service of one machine. */
export interface Kms extends JsonService {
  /** The key that a call is about, by its id, ARN or alias, or by the blob that it brings. */
  arnFor(input: Input): string | undefined;
}

const PLAINTEXT_LIMIT = 4096;
const BLOB_LIMIT = 6144;

/** Opens the keys of the template; their secrets are in the data directory, readable by its owner only. */
export function openKms({ data, keys }: { data: string; keys: readonly KeyDefinition[] }): Kms {
  const file = join(data, 'kms', 'keys.json');
  const secrets = openKeyMaterial(
    file,
    keys.map((key) => key.keyId),
  );
  const byName = new Map(
    keys.flatMap((key) => [key.keyId, key.arn, ...(key.aliases ?? [])].map((name) => [name, key] as const)),
  );

  const named = ({ KeyId, CiphertextBlob }: Input) => {
    if (KeyId !== undefined) return byName.get(String(KeyId));
    if (typeof CiphertextBlob !== 'string') return undefined;
    return byName.get(keyIdOf(Buffer.from(CiphertextBlob, 'base64')) ?? '');
  };

  function usable(input: Input, spec: KeyDefinition['spec'], operation: string) {
    const key = named(input);
    if (!key) throw new ServiceError('NotFoundException', `Key '${input.KeyId}' does not exist`);
    if (key.spec !== spec) throw unfit(key, operation);
    const secret = secrets.get(key.keyId);
    if (!secret) throw new Error(`${file} has no secret for ${key.keyId}`);
    return { key, secret };
  }

  const operations: Readonly<Record<string, (input: Input) => Record<string, unknown>>> = {
    GenerateDataKey(input) {
      const { key, secret } = usable(input, 'SYMMETRIC_DEFAULT', 'GenerateDataKey');
      const plaintext = randomBytes(dataKeyLength(input));
      const blob = seal(key.keyId, secret, plaintext, encryptionContext(input));
      return { KeyId: key.arn, Plaintext: plaintext.toString('base64'), CiphertextBlob: blob.toString('base64') };
    },
    Encrypt(input) {
      const { key, secret } = usable(input, 'SYMMETRIC_DEFAULT', 'Encrypt');
      const blob = seal(key.keyId, secret, bytes(input, 'Plaintext', PLAINTEXT_LIMIT), encryptionContext(input));
      return {
        KeyId: key.arn,
        CiphertextBlob: blob.toString('base64'),
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      };
    },
    Decrypt(input) {
      const blob = bytes(input, 'CiphertextBlob', BLOB_LIMIT);
      const owner = byName.get(keyIdOf(blob) ?? '');
      if (!owner) throw new ServiceError('InvalidCiphertextException', '');
      const { key, secret } = usable({ KeyId: input.KeyId ?? owner.keyId }, 'SYMMETRIC_DEFAULT', 'Decrypt');
      if (key !== owner) throw new ServiceError('IncorrectKeyException', WRONG_KEY);
      return {
        KeyId: key.arn,
        Plaintext: opened(() => open(key.keyId, secret, blob, encryptionContext(input))).toString('base64'),
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      };
    },
    GenerateMac(input) {
      const { key, mac } = macOf(input, 'GenerateMac');
      return { KeyId: key.arn, Mac: mac.toString('base64'), MacAlgorithm: 'HMAC_SHA_256' };
    },
    VerifyMac(input) {
      const { key, mac } = macOf(input, 'VerifyMac');
      const given = bytes(input, 'Mac', BLOB_LIMIT);
      if (given.length !== mac.length || !timingSafeEqual(given, mac)) {
        throw new ServiceError('KMSInvalidMacException', '');
      }
      return { KeyId: key.arn, MacValid: true, MacAlgorithm: 'HMAC_SHA_256' };
    },
    DescribeKey(input) {
      const key = named(input);
      if (!key) throw new ServiceError('NotFoundException', `Key '${input.KeyId}' does not exist`);
      return {
        KeyMetadata: { KeyId: key.keyId, Arn: key.arn, Enabled: true, KeySpec: key.spec, KeyUsage: usage[key.spec] },
      };
    },
  };

  function macOf(input: Input, operation: string) {
    const { key, secret } = usable(input, 'HMAC_256', operation);
    if (input.MacAlgorithm !== 'HMAC_SHA_256') throw unfit(key, operation);
    return {
      key,
      mac: createHmac('sha256', secret)
        .update(bytes(input, 'Message', PLAINTEXT_LIMIT))
        .digest(),
    };
  }

  return {
    arnFor: (input) => named(input)?.arn,
    handle(operation, input) {
      const perform = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (perform) return perform(input);
      throw new ServiceError('UnknownOperationException', `The KMS of one machine does not know ${operation}.`);
    },
  };
}

const WRONG_KEY =
  'The key ID in the request does not identify a CMK that can perform this operation on this ciphertext.';
const usage = { SYMMETRIC_DEFAULT: 'ENCRYPT_DECRYPT', HMAC_256: 'GENERATE_VERIFY_MAC' } as const;

const unfit = (key: KeyDefinition, operation: string) =>
  new ServiceError(
    'InvalidKeyUsageException',
    `${key.arn} key usage is ${usage[key.spec]} which is not valid for ${operation}.`,
  );

function opened(attempt: () => Buffer): Buffer {
  try {
    return attempt();
  } catch {
    // Which part was wrong is nobody's business.
    throw new ServiceError('InvalidCiphertextException', '');
  }
}
