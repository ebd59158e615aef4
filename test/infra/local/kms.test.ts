import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKms } from '../../../infra/local/kms.ts';
import { allow, arn, startServices } from './support/services.ts';

const SEALING = arn('kms', 'key/sealing');
const TICKETS = arn('kms', 'key/tickets');

let services: Awaited<ReturnType<typeof startServices>>;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

const text = (words: string) => new TextEncoder().encode(words);

describe('data keys', () => {
  it('come with a ciphertext that gives them back under the same context only', async () => {
    const client = services.kmsAs(allow(['kms:GenerateDataKey', 'kms:Decrypt'], SEALING));
    const EncryptionContext = { table: 'petitions', key: 'CASE#1' };

    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId: 'sealing', KeySpec: 'AES_256', EncryptionContext }),
    );
    const reordered = { key: 'CASE#1', table: 'petitions' };
    const opened = await client.send(
      new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: reordered }),
    );

    expect(made).toMatchObject({ KeyId: SEALING });
    expect(made.Plaintext).toHaveLength(32);
    expect(opened.Plaintext).toEqual(made.Plaintext);
    await expect(
      client.send(
        new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: { table: 'petitions' } }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('need their length', async () => {
    const client = services.kmsAs(allow('kms:*'));

    const made = await client.send(new GenerateDataKeyCommand({ KeyId: SEALING, NumberOfBytes: 64 }));

    expect(made.Plaintext).toHaveLength(64);
    await expect(client.send(new GenerateDataKeyCommand({ KeyId: SEALING }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('ciphertexts', () => {
  it('are refused when a single bit differs', async () => {
    const client = services.kmsAs(allow('kms:*'));
    const { CiphertextBlob = new Uint8Array() } = await client.send(
      new EncryptCommand({ KeyId: 'sealing', Plaintext: text('张三') }),
    );

    for (const index of CiphertextBlob.keys()) {
      const changed = CiphertextBlob.map((byte, at) => (at === index ? byte ^ 1 : byte));
      await expect(client.send(new DecryptCommand({ CiphertextBlob: changed }))).rejects.toMatchObject({
        name: expect.stringMatching(/^(InvalidCiphertext|AccessDenied|InvalidKeyUsage)Exception$/),
      });
    }
  });

  it('are opened by their own key only', async () => {
    const client = services.kmsAs(allow('kms:*'));
    const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId: 'sealing', Plaintext: text('a') }));

    await expect(client.send(new DecryptCommand({ KeyId: 'table-key', CiphertextBlob }))).rejects.toMatchObject({
      name: 'IncorrectKeyException',
    });
  });

  it('are checked against the key that they name and the context that they come with', async () => {
    const { CiphertextBlob } = await services
      .kmsAs(allow('kms:*'))
      .send(new EncryptCommand({ KeyId: 'sealing', Plaintext: text('a'), EncryptionContext: { table: 'petitions' } }));
    const decrypt = (table: string) => new DecryptCommand({ CiphertextBlob, EncryptionContext: { table } });
    const elsewhere = services.kmsAs(allow('kms:Decrypt', arn('kms', 'key/table-key')));
    const narrow = services.kmsAs({
      ...allow('kms:Decrypt', SEALING),
      Condition: { StringEquals: { 'kms:EncryptionContext:table': 'petitions' } },
    });

    await narrow.send(decrypt('petitions'));

    await expect(narrow.send(decrypt('staff'))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(elsewhere.send(decrypt('petitions'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`not authorized to perform: kms:Decrypt on resource: ${SEALING} because`),
    });
  });
});

describe('codes', () => {
  const mac = { KeyId: 'tickets', Message: text('label'), MacAlgorithm: 'HMAC_SHA_256' } as const;

  it('are the same each time, and verified', async () => {
    const client = services.kmsAs(allow(['kms:GenerateMac', 'kms:VerifyMac'], TICKETS));

    const first = await client.send(new GenerateMacCommand(mac));
    const second = await client.send(new GenerateMacCommand(mac));
    const verified = await client.send(new VerifyMacCommand({ ...mac, Mac: first.Mac }));

    expect(first.Mac).toEqual(second.Mac);
    expect(first.Mac).toHaveLength(32);
    expect(verified.MacValid).toBe(true);
  });

  it('of another message are refused', async () => {
    const client = services.kmsAs(allow('kms:*'));
    const { Mac } = await client.send(new GenerateMacCommand(mac));

    await expect(client.send(new VerifyMacCommand({ ...mac, Message: text('another'), Mac }))).rejects.toMatchObject({
      name: 'KMSInvalidMacException',
    });
  });
});

describe('keys', () => {
  it('do only what they are for', async () => {
    const client = services.kmsAs(allow('kms:*'));

    await expect(
      client.send(new GenerateDataKeyCommand({ KeyId: 'tickets', KeySpec: 'AES_256' })),
    ).rejects.toMatchObject({
      name: 'InvalidKeyUsageException',
      message: `${TICKETS} key usage is GENERATE_VERIFY_MAC which is not valid for GenerateDataKey.`,
    });
  });

  it('are described, or not found', async () => {
    const client = services.kmsAs(allow('kms:*'));

    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: TICKETS }));

    expect(KeyMetadata).toMatchObject({ Arn: TICKETS, KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    await expect(client.send(new DescribeKeyCommand({ KeyId: 'none' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });
});

describe('secrets', () => {
  const keys = [{ keyId: 'sealing', arn: SEALING, spec: 'SYMMETRIC_DEFAULT' as const }];
  const aDirectory = () => mkdtempSync(join(tmpdir(), 'everyletter-kms-'));

  it('stay over a restart, also when keys are added, in a file that only its owner reads', () => {
    const data = aDirectory();
    const sealed = openKms({ data, keys }).handle('Encrypt', { KeyId: 'sealing', Plaintext: 'YQ==' });

    const later = openKms({ data, keys: [...keys, { keyId: 'new', arn: arn('kms', 'key/new'), spec: 'HMAC_256' }] });

    expect(later.handle('Decrypt', { ...sealed })).toMatchObject({ Plaintext: 'YQ==' });
    expect(statSync(join(data, 'kms', 'keys.json')).mode & 0o777).toBe(0o600);
    rmSync(data, { recursive: true });
  });

  it('that cannot be read stop the boot instead of being made anew', () => {
    const data = aDirectory();
    openKms({ data, keys });
    const file = join(data, 'kms', 'keys.json');
    chmodSync(file, 0o600);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));

    expect(() => openKms({ data, keys })).toThrow(
      `${file} does not hold the keys of this platform: put back its backup.`,
    );
    rmSync(data, { recursive: true });
  });
});
