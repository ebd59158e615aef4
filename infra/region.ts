import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';

/** What differs from region to region; everything else of the platform is the same everywhere. */
export interface Region {
  readonly name: string;
  readonly runtime: Runtime;
  readonly architecture: Architecture;
  /** Version of Node that the bundles are written for. */
  readonly target: 'node22' | 'node24';
  /** Amazon Cognito user pools exist; elsewhere an OIDC issuer has to be named. */
  readonly cognito: boolean;
  /** Lambda and API Gateway trace to X-Ray. */
  readonly tracing: boolean;
  /** Law that asks for an ICP filing before a domain may serve the public. */
  readonly icp: boolean;
}

/** China: nodejs24.x and arm64 are not confirmed there; user pools and tracing of functions are missing. */
const china = {
  runtime: Runtime.NODEJS_22_X,
  architecture: Architecture.X86_64,
  target: 'node22',
  cognito: false,
  tracing: false,
  icp: true,
} as const;

const elsewhere = {
  runtime: Runtime.NODEJS_24_X,
  architecture: Architecture.ARM_64,
  target: 'node24',
  cognito: true,
  tracing: true,
  icp: false,
} as const;

/** The one place that knows about regions. */
export const regionOf = (name: string): Region => ({ name, ...(name.startsWith('cn-') ? china : elsewhere) });
