/** Settings of this function, read once. Missing ones are all reported together. */
export const environment = <const N extends string>(...names: readonly N[]): Readonly<Record<N, string>> => {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new Error(`Missing environment variables: ${missing.join(', ')}. Deploy the stack that sets them.`);
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ''])) as Record<N, string>; // names are the keys
};

/** A setting that only some places have, such as the address of storage on one machine. */
export const optionalSetting = (name: string): string | undefined => process.env[name] || undefined;
