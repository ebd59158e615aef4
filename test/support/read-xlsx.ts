import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** The files inside an Excel workbook, as text. */
export const readXlsx = async (bytes: Buffer): Promise<ReadonlyMap<string, string>> => {
  const zip = await promisify<Buffer, { lazyEntries: true }, ZipFile>(fromBuffer)(bytes, { lazyEntries: true });
  const files = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        files.set(entry.fileName, Buffer.concat(await stream.toArray()).toString());
        zip.readEntry();
      });
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return files;
};

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** One cell of a sheet: a number, or text. */
export type XlsxCell = string | number;

/** The sheets of a workbook by name: rows of cells, empty cells left out. Fails on a formula. */
export const sheetsIn = (files: ReadonlyMap<string, string>): Readonly<Record<string, XlsxCell[][]>> => {
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    unescaped(item.replace(/<[^>]+>/g, '')),
  );
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    unescaped(name),
  );
  return Object.fromEntries(
    names.map((name, index) => {
      const xml = files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
      if (/<f[ >]/.test(xml)) throw new Error(`The sheet ${name} holds a formula`);
      const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<c ([^>]*)>(?:<v>([^<]*)<\/v>)/g)].map(([, attributes = '', value = '']) =>
          /t="s"/.test(attributes) ? (shared[Number(value)] ?? '') : Number(value),
        ),
      );
      return [name, rows];
    }),
  );
};
