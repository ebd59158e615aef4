import { bootTestPlatform } from './platform.ts';

/** Boots a platform in this process and says where it is: for tests that kill it. */
const [assembly = '', data = ''] = process.argv.slice(2);
const { url } = await bootTestPlatform(assembly, { data });
console.log(url);
