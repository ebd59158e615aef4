import { useEffect, useState } from 'react';

/** The dark modules as one path, a run of a row at a time. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const length = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${length}v1h-${length}z`];
      }),
    )
    .join('');

/** A QR code; what draws it is fetched when it is needed. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const [rows, setRows] = useState<readonly (readonly boolean[])[]>();
  useEffect(() => {
    let wanted = true;
    import('qr').then(
      ({ encodeQR }) => wanted && setRows(encodeQR(text, 'raw', { border: 4 })),
      () => {
        // Without a connection there is no picture; its text stands beside it.
      },
    );
    return () => {
      wanted = false;
    };
  }, [text]);
  return (
    <div className="qr">
      {rows && (
        <svg viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shapeRendering="crispEdges">
          <path d={`M0 0h${rows.length}v${rows.length}H0z`} fill="#fff" />
          <path d={pathOf(rows)} fill="#000" />
        </svg>
      )}
    </div>
  );
};
