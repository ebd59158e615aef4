import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';

const settings = (context: Readonly<Record<string, unknown>>) => readSettings(new App({ context }).node);
const live = { stage: 'live', region: 'cn-north-1', issuer: 'https://idp.example.cn', origin: 'https://a.example.cn' };

describe('settings', () => {
  it('need nothing on one machine', () => {
    expect(settings({})).toMatchObject({
      stage: 'local',
      issuer: 'http://127.0.0.1:8080/oidc',
      origin: 'http://127.0.0.1:8080',
      audience: 'everyletter',
      firstAdministrator: 'admin',
    });
  });

  it('follow the port of the one machine', () => {
    expect(settings({ issuer: 'http://127.0.0.1:9000/oidc' }).origin).toBe('http://127.0.0.1:9000');
  });

  it('make nobody administrator who was not named', () => {
    expect(settings(live).firstAdministrator).toBe('-');
  });

  it('want an issuer where there are no user pools', () => {
    expect(() => settings({ ...live, issuer: '' })).toThrow(/cn-north-1 has no Cognito user pools/);
    expect(settings({ ...live, issuer: '', region: 'ap-southeast-1' }).issuer).toBeUndefined();
  });

  it('want the address that browsers see', () => {
    expect(() => settings({ ...live, origin: undefined })).toThrow(/-c origin=https/);
    expect(() => settings({ ...live, origin: 'https://a.example.cn/portal' })).toThrow(/without a path/);
    expect(settings({ ...live, origin: '', domainName: 'b.example.cn', certificateArn: 'arn' }).origin).toBe(
      'https://b.example.cn',
    );
  });

  it('refuse addresses without TLS, but for this machine', () => {
    expect(() => settings({ ...live, issuer: 'http://idp.example.cn' })).toThrow(/not an https address/);
  });

  it('take a relay for mail with its domain, and a gateway for short messages over TLS', () => {
    const addresses = {
      mailRelay: 'smtps://mail.example.cn:465',
      mailDomain: 'example.cn',
      smsGateway: 'https://sms.example.cn/send',
    };

    expect(settings({ ...live, ...addresses })).toMatchObject({
      mail: { relay: 'smtps://mail.example.cn:465', domain: 'example.cn' },
      smsGateway: 'https://sms.example.cn/send',
    });
    expect(settings(live)).toMatchObject({ mail: undefined, smsGateway: undefined });
    expect(() => settings({ ...live, mailRelay: 'smtps://mail.example.cn' })).toThrow(/mailDomain go together/);
    expect(() => settings({ ...live, ...addresses, mailRelay: 'https://mail.example.cn' })).toThrow(/mailRelay=/);
    expect(() => settings({ ...live, ...addresses, smsGateway: 'http://sms.example.cn' })).toThrow(/smsGateway=/);
  });

  it('say everything that is wrong at once', () => {
    expect(() => settings({ stage: 'LIVE', region: 'moon', domainName: 'a' })).toThrow(
      /stage=LIVE.*region=moon.*domainName and certificateArn/,
    );
  });
});
