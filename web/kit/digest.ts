/** SHA-256 of a file in base64, as an upload announces it. */
export const sha256Base64 = async (file: Blob): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return btoa(String.fromCharCode(...digest));
};
