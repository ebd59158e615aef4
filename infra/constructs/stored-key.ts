import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Key as KeyDeclaration } from '../../shared/resources.ts';
import type { PlatformFunction } from './function.ts';
import { actionsOf } from './grants.ts';

const kinds = {
  SYMMETRIC_DEFAULT: {
    keySpec: KeySpec.SYMMETRIC_DEFAULT,
    keyUsage: KeyUsage.ENCRYPT_DECRYPT,
    enableKeyRotation: true,
  },
  // KMS rotates no HMAC keys, and what is derived from these has to stay the same.
  HMAC_256: { keySpec: KeySpec.HMAC_256, keyUsage: KeyUsage.GENERATE_VERIFY_MAC },
} as const;

/** A key of the registry; kept for ever, since without it what it sealed is lost. */
export class StoredKey extends Construct {
  private readonly key: Key;
  private readonly declaration: KeyDeclaration;

  constructor(scope: Construct, id: string, declaration: KeyDeclaration) {
    super(scope, id);
    this.declaration = declaration;
    this.key = new Key(this, 'Key', {
      description: `Everyletter: ${declaration.variable}`,
      ...kinds[declaration.spec],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Gives a function these kinds of access, and the key's ARN. */
  grant(to: PlatformFunction, asked: readonly string[]): void {
    to.tell(this.declaration.variable, this.key.keyArn);
    to.allow(actionsOf(this.declaration.access, asked), [this.key.keyArn]);
  }
}
