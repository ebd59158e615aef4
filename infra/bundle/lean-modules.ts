/** Modules of the SDK that a function on Lambda never uses, and what stands in for each. */
export const replacedModules: Readonly<Record<string, string>> = {
  // On Lambda credentials are environment variables: no profiles, no single sign-on, no instance metadata.
  '@aws-sdk/credential-provider-node': `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
  // No table is behind endpoint discovery; without it every request skips one middleware.
  '@aws-sdk/middleware-endpoint-discovery': `
    const silent = () => undefined;
    export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector: silent, configFileSelector: silent };
    export const resolveEndpointDiscoveryConfig = (input) => input;
    export const getEndpointDiscoveryPlugin = () => ({ applyToStack: silent });`,
  // Messages for those who debug a library; they bring the colours of terminals.
  debug: 'export default () => Object.assign(() => {}, { enabled: false });',
  // No operation in use answers with a stream of events.
  '@smithy/core/event-streams': `
    export const EventStreamSerde = undefined, eventStreamSerdeProvider = undefined;
    export const resolveEventStreamSerdeConfig = (input) => input;`,
};

// The rule that the partitions of the SDK hold for the regions where this platform can stand.
const endpoint = (service: string) => `
  const suffix = (region) => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');
  const urlOf = ({ Region, Endpoint }) => Endpoint ?? 'https://${service}.' + Region + '.' + suffix(Region);
  export const defaultEndpointResolver = (parameters) => ({ url: new URL(urlOf(parameters)), properties: {}, headers: {} });`;

// Buckets of the platform: no dots in their names, no access points, no express zones, no acceleration.
const bucketEndpoint = `
  const suffix = (region) => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');
  const urlOf = ({ Region, Endpoint, Bucket }) =>
    Endpoint === undefined
      ? 'https://' + Bucket + '.s3.' + Region + '.' + suffix(Region)
      : Endpoint.replace(/\\/$/, '') + '/' + Bucket;
  const authSchemes = ({ Region }) => [
    { name: 'sigv4', signingName: 's3', signingRegion: Region, disableDoubleEncoding: true },
  ];
  export const defaultEndpointResolver = (parameters) => ({
    url: new URL(urlOf(parameters)), properties: { authSchemes: authSchemes(parameters) }, headers: {},
  });`;

/** The same for files inside the SDK, by the end of their path. */
export const replacedFiles: Readonly<Record<string, string>> = {
  'client-dynamodb/dist-es/endpoint/endpointResolver.js': endpoint('dynamodb'),
  'client-kms/dist-es/endpoint/endpointResolver.js': endpoint('kms'),
  'client-s3/dist-es/endpoint/endpointResolver.js': bucketEndpoint,
  'client/util-endpoints/aws.js': 'export const awsEndpointFunctions = {};',
  'client/middleware-user-agent/user-agent-middleware.js': `
    export const userAgentMiddleware = () => (next) => next, getUserAgentMiddlewareOptions = {};
    export const getUserAgentPlugin = () => ({ applyToStack: () => {} });`,
  'client/util-user-agent-node/defaultUserAgent.js': `
    export const crtAvailability = {}, createDefaultUserAgentProvider = () => async () => [];
    export const defaultUserAgent = createDefaultUserAgentProvider;`,
  'config/shared-ini-file-loader/loadSharedConfigFiles.js': `
    export const CONFIG_PREFIX_SEPARATOR = '.';
    export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  'config/config-resolver/regionConfig/getInstanceMetadataRegion.js':
    'export const getInstanceMetadataRegion = async () => undefined;',
  // Node has these digests.
  'checksum/sha256/Sha256Js.js': 'export const Sha256Js = undefined;',
  'checksum/md5/Md5Js.js': 'export const Md5Js = undefined;',
  'sha/sha1/Sha1Js.js': 'export const Sha1Js = undefined;',
  'retry/util-retry/AdaptiveRetryStrategy.js': `export { StandardRetryStrategy as AdaptiveRetryStrategy } from './StandardRetryStrategy';`,
  'signature-v4/dist-es/HeaderFormatter.js': 'export class HeaderFormatter {}',
};
