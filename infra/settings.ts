import type { Node } from 'constructs';
import { type Region, regionOf } from './region.ts';

/** What a deployment is told, by `-c name=value`, cdk.json or the environment variable CDK_CONTEXT_JSON. */
export interface Settings {
  /** Name of the deployment: `local` on one machine, else for example `test` or `live`. */
  readonly stage: string;
  readonly region: Region;
  /** OpenID Connect issuer of the staff; none means a Cognito user pool of the platform's own. */
  readonly issuer: string | undefined;
  readonly audience: string;
  readonly clientId: string;
  /** Subject who may administer before the directory holds any staff. */
  readonly firstAdministrator: string;
  /** Address that browsers see, such as `https://petitions.example.org`. */
  readonly origin: string;
  /** Relay for mail to the staff, `smtps://host:port`, and the domain of their mailboxes; none means no mail. */
  readonly mail: { readonly relay: string; readonly domain: string } | undefined;
  /** Gateway for short messages to the staff, `https://…`; none means no short messages. */
  readonly smsGateway: string | undefined;
  readonly domain: { readonly name: string; readonly certificateArn: string } | undefined;
}

/** No staff id begins with a hyphen: without a setting nobody is the first administrator. */
const NOBODY = '-';

const localIssuer = 'http://127.0.0.1:8080/oidc';

const isAddress = (text: string, path: boolean): boolean => {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '') return false;
  const here = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  return (url.protocol === 'https:' || here) && (path || url.origin === text);
};

const isRelay = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '' && url.username === '';
};

/** Reads the settings of a deployment. @throws Error with everything that is wrong with them */
export const readSettings = (node: Node): Settings => {
  const given = (name: string): string | undefined => {
    const value: unknown = node.tryGetContext(name);
    return value === undefined || value === '' ? undefined : String(value);
  };

  const stage = given('stage') ?? 'local';
  const region = regionOf(given('region') ?? 'cn-north-1');
  const issuer = given('issuer') ?? (stage === 'local' ? localIssuer : undefined);
  const name = given('domainName');
  const certificateArn = given('certificateArn');
  const domain = name !== undefined && certificateArn !== undefined ? { name, certificateArn } : undefined;
  const here = stage === 'local' && issuer !== undefined ? URL.parse(issuer)?.origin : undefined;
  const origin = given('origin') ?? (domain ? `https://${domain.name}` : here);

  const [relay, mailDomain, smsGateway] = [given('mailRelay'), given('mailDomain'), given('smsGateway')];
  const mail = relay !== undefined && mailDomain !== undefined ? { relay, domain: mailDomain } : undefined;

  const wrong = [
    ...(/^[a-z][a-z0-9-]{0,15}$/.test(stage) ? [] : [`stage=${stage} is not a short lower-case name`]),
    ...(/^[a-z]{2}(-[a-z]+)+-\d$/.test(region.name) ? [] : [`region=${region.name} is not the name of a region`]),
    ...(issuer === undefined || isAddress(issuer, true) ? [] : [`issuer=${issuer} is not an https address`]),
    ...(issuer === undefined && !region.cognito
      ? [`${region.name} has no Cognito user pools: name the OpenID Connect issuer of the staff, -c issuer=https://…`]
      : []),
    ...(origin !== undefined && isAddress(origin, false)
      ? []
      : [`name the address that browsers will see, without a path: -c origin=https://… (now ${origin ?? 'none'})`]),
    ...((name === undefined) === (certificateArn === undefined) ? [] : ['domainName and certificateArn go together']),
    ...((relay === undefined) === (mailDomain === undefined) ? [] : ['mailRelay and mailDomain go together']),
    ...(relay === undefined || isRelay(relay) ? [] : [`mailRelay=${relay} is not smtp:// or smtps:// and a host`]),
    ...(smsGateway === undefined || isAddress(smsGateway, true)
      ? []
      : [`smsGateway=${smsGateway} is not an https address`]),
  ];
  if (wrong.length > 0 || origin === undefined) throw new Error(`The settings do not fit: ${wrong.join('; ')}.`);

  return {
    stage,
    region,
    issuer,
    audience: given('audience') ?? 'everyletter',
    clientId: given('clientId') ?? 'everyletter-console',
    firstAdministrator: given('firstAdministrator') ?? (stage === 'local' ? 'admin' : NOBODY),
    origin,
    mail,
    smsGateway,
    domain,
  };
};
