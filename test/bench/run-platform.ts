import { functionSpecifications } from '../../infra/local/functions/specification.ts';
import type { BootSettings } from '../../infra/local/platform.ts';
import { startTestPlatform } from '../support/platform.ts';
import { floorFolder, floors } from './bundle-floor.ts';

type Edit = NonNullable<BootSettings['edit']>;

const isFloored = (functionName: string, name: string): boolean =>
  functionName.toLowerCase().includes(`-service-${name.replaceAll('-', '')}function`);

/** The same app with floors in place of functions; they may do everything, for none of them is anybody's. */
const floored: Edit = (assembly) => {
  const folders = new Map(
    functionSpecifications(assembly).flatMap(({ name, directory }) => {
      const floor = floors.find((one) => isFloored(name, one));
      return floor === undefined ? [] : [[directory, floorFolder(floor)] as const];
    }),
  );
  const all = {
    PolicyName: 'floor',
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['dynamodb:*', 's3:*', 'kms:*'], Resource: '*' }],
    },
  };
  return {
    ...assembly,
    assets: new Map([...assembly.assets].map(([key, directory]) => [key, folders.get(directory) ?? directory])),
    resources: assembly.resources.map((resource) => {
      const { Policies } = resource.properties;
      return resource.type === 'AWS::IAM::Role'
        ? {
            ...resource,
            properties: { ...resource.properties, Policies: [...(Array.isArray(Policies) ? Policies : []), all] },
          }
        : resource;
    }),
  };
};

/** Boots a platform in this process and says where it is. */
const [assembly = '', kind] = process.argv.slice(2);
const { url, data, stop } = await startTestPlatform(assembly, kind === 'floor' ? { edit: floored } : {});
console.log(JSON.stringify({ url, data }));
process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
