import { useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { saveText } from '../../kit/save-file.ts';
import { useApi } from '../api.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useVerifyText } from './text.ts';

type Keys = ResultOf<Endpoints['readReceiptKeys']>;

const COMMAND = `node -e '
const { createPublicKey, verify } = require("node:crypto");
const { readFileSync } = require("node:fs");
const [head, body, signature] = readFileSync("receipt.txt", "utf8").trim().split(".");
const [jwk] = JSON.parse(readFileSync("keys.json", "utf8")).keys;
const key = createPublicKey({ key: jwk, format: "jwk" });
const signed = Buffer.from(head + "." + body);
console.log(verify(null, signed, key, Buffer.from(signature, "base64url")));
console.log(Buffer.from(body, "base64url").toString());
'`;

/** How to check a signature without this site: the public keys, and a command that needs nothing of ours. */
export const ByHand = () => {
  const t = useVerifyText();
  const api = useApi();
  const [keys, setKeys] = useState<Keys>();
  const [failed, setFailed] = useState<unknown>();
  const load = () => {
    setFailed(undefined);
    api.readReceiptKeys().then(setKeys, setFailed);
  };
  const text = keys && `${JSON.stringify(keys, null, 2)}\n`;
  return (
    <details className="box" onToggle={({ currentTarget }) => currentTarget.open && keys === undefined && load()}>
      <summary>{t('verify.offline')}</summary>
      <p>{t('verify.offline.text')}</p>
      {failed !== undefined && <FailureNotice error={failed} onRetry={load} />}
      {failed === undefined && text === undefined && <Waiting />}
      {text !== undefined && (
        <>
          <h3>{t('verify.offline.keys')}</h3>
          <Scrolls label={t('verify.offline.keys')}>
            <pre>{text}</pre>
          </Scrolls>
          <button
            type="button"
            className="button plain"
            onClick={() => saveText('keys.json', text, 'application/json')}
          >
            {t('verify.offline.save')}
          </button>
        </>
      )}
      <p>{t('verify.offline.command')}</p>
      <Scrolls label={t('verify.offline.command')}>
        <pre>{COMMAND}</pre>
      </Scrolls>
    </details>
  );
};
