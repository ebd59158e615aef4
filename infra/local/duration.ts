const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

/** Reads a span of time: milliseconds, `3d`, `12h`, `30m`, `45s`, `1d12h`, or ISO 8601 (`P3D`, `PT12H`). */
export function milliseconds(text: string | number): number {
  const written = String(text).trim().toLowerCase();
  if (/^\d+$/.test(written)) return Number(written);
  const parts = [
    ...written
      .replace(/^p/, '')
      .replace('t', '')
      .matchAll(/(\d+)([dhms])/g),
  ];
  const [whole] = /^(p?(\d+d)?t?(\d+[hms])*)$/.exec(written) ?? [];
  if (whole === undefined || parts.length === 0) {
    throw new RangeError(`"${text}" is not a span of time: write 3d, 12h, 30m or 45s`);
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0);
}
