// An Ed25519 signature is 64 bytes: 86 characters. What follows it on the sheet does not belong to it.
const OURS = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{86}/;
const ANY = /[\w-]{10,}\.[\w-]{10,}\.[\w-]{40,}/;

/**
 * The signed part of whatever was pasted, scanned or opened: three parts joined by dots (RFC 7515, compact form), also
 * when lines were broken on the way.
 */
export const signedPart = (text: string): string | undefined =>
  (OURS.exec(text.replace(/\s+/g, '')) ?? ANY.exec(text))?.[0];
