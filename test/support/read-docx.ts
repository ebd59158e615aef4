import { fromBuffer } from 'yauzl';

/** The text of one file inside a zip archive. */
export const fileInZip = (archive: Buffer, wanted: string): Promise<string> =>
  new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', ({ fileName }) => fileName !== wanted && zip.readEntry());
      zip.on('entry', (entry) => {
        if (entry.fileName !== wanted) return;
        zip.openReadStream(entry, (refused, stream) => {
          if (refused) return reject(refused);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk) => chunks.push(chunk));
          stream.on('end', () => resolve(Buffer.concat(chunks).toString()));
        });
      });
      zip.on('end', () => reject(new Error(`The archive holds no ${wanted}`)));
      zip.readEntry();
    });
  });

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a .docx, as its main part has them. */
export const docxParagraphs = async (archive: Buffer): Promise<string[]> => {
  const xml = await fileInZip(archive, 'word/document.xml');
  return Array.from(xml.matchAll(/<w:p>(.*?)<\/w:p>/gs), ([, paragraph = '']) =>
    Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => text)
      .join('')
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
};
