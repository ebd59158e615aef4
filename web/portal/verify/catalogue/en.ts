import type { VerifyKey } from './zh.ts';

export const en: Readonly<Record<VerifyKey, string>> = {
  'verify.lead':
    'Check whether we issued a receipt and whether anybody changed it. No query code is needed; anybody may check.',
  'verify.scan': 'Scan with the camera',
  'verify.scan.stop': 'Stop scanning',
  'verify.scan.hint':
    'Hold the QR code of the receipt into the picture; it is checked as soon as it is read. The picture stays on this device.',
  'verify.scan.denied':
    'The browser did not allow the camera. Allow it in the browser’s settings, or choose a photo of the QR code.',
  'verify.scan.none': 'There is no camera to use. Choose a photo of the QR code, or paste the receipt.',
  'verify.picture': 'Choose a photo or the receipt file',
  'verify.picture.hint':
    'A photo or a screenshot of the QR code, or the downloaded receipt (text file). It stays on this device.',
  'verify.picture.reading': 'Reading it …',
  'verify.picture.nothing': 'No receipt was recognised. Try a sharper photo from nearer by, or paste the receipt',
  'verify.paste': 'Paste the receipt',
  'verify.hint': 'You may paste all of it; only the signed part is used.',
  'verify.verify': 'Verify',
  'verify.nothing': 'No signature was found. Paste the whole receipt',
  'verify.another': 'Check another one',
  'verify.good': 'The receipt is genuine and registered',
  'verify.good.text': 'The signature is valid, nothing was changed, and the petition stands in the register.',
  'verify.good.follow': 'Follow it with reference and query code',
  'verify.unregistered': 'The signature is genuine, but the register has no such petition',
  'verify.unregistered.text': 'This should not happen, and it is no fault of yours. Please do this:',
  'verify.unregistered.1': 'Keep this receipt: paper, photo or file.',
  'verify.unregistered.2': 'Call 12309, say “valid receipt, not in the register”, and give the reference.',
  'verify.unregistered.3':
    'Or bring it to the nearest procuratorate: staff register the petition there and then, received on the day of the receipt.',
  'verify.bad': 'We did not issue it, or it was changed',
  'verify.bad.text': 'Perhaps only a part of it is missing.',
  'verify.bad.1': 'If you pasted it, copy the whole receipt again; if you took a photo, go nearer and take another.',
  'verify.bad.2':
    'If somebody asks you for money or promises you something with it, do not believe them. We never charge; call 12309.',
  'verify.digest': 'Digest of the content',
  'verify.offline': 'Check it yourself, without this site',
  'verify.offline.text':
    'A receipt is a signed text: JWS (RFC 7515), algorithm EdDSA (Ed25519, RFC 8037). With the public key below the signature can be checked on a computer without a network; whether it is registered still needs a look here.',
  'verify.offline.keys': 'Public keys (JWK Set, RFC 7517)',
  'verify.offline.save': 'Download the keys',
  'verify.offline.command':
    'With Node.js, for example (the keys saved as keys.json, the signed text of the receipt as receipt.txt):',
};
