import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, it } from 'vitest';
import { evidenceFile, smallJpeg, smallPdf, smallPng } from '../../../infra/operate/liaoning/evidence-files.ts';
import { seeded } from '../../../infra/operate/liaoning/random.ts';
import {
  decisionOpinion,
  instructionText,
  receptionMinutes,
  refusalText,
  replyText,
  resolutionStatement,
} from '../../../infra/operate/liaoning/texts/office-texts.ts';
import { media } from '../../../shared/domain/media.ts';
import { Decision, Ground, Kind, ReplyType, Resolution } from '../../../shared/domain/vocabulary.ts';

describe("the offices' texts", () => {
  it('exist for every kind, reply, decision, resolution and ground', () => {
    const random = seeded('texts');
    const texts = [
      ...Kind.options.flatMap((kind) => [
        instructionText(kind, random),
        receptionMinutes(kind, random),
        ...ReplyType.options.map((reply) => replyText(reply, kind, random)),
        ...Decision.exclude(['NONE']).options.map((decision) => decisionOpinion(decision, kind, random)),
      ]),
      ...Resolution.exclude(['UNRESOLVED']).options.map((resolution) => resolutionStatement(resolution, random)),
      ...Ground.options.map((ground) => refusalText(ground, random)),
    ];

    for (const text of texts) {
      expect(text.length).toBeGreaterThanOrEqual(10);
      expect(text).not.toMatch(/undefined|[{}]|\p{Script=Han}[,:;]/u);
    }
  });
});

describe('evidence files', () => {
  it.each([
    ['application/pdf', smallPdf('a (demo) \\ file 证据')],
    ['image/png', smallPng(seeded('png'))],
    ['image/jpeg', smallJpeg('a demo file')],
  ] as const)('are %s by content', async (type, bytes) => {
    expect((await fileTypeFromBuffer(bytes))?.mime).toBe(type);
    expect(bytes.length).toBeLessThan(1_000);
  });

  it('have a cross-reference table that points at every object of the PDF', () => {
    const pdf = Buffer.from(smallPdf('offsets')).toString('latin1');
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));

    expect(offsets.map((offset, index) => pdf.startsWith(`${index + 1} 0 obj`, offset))).toEqual(Array(5).fill(true));
    expect(pdf.startsWith('xref', Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toBe(true);
  });

  it('carry a name that fits their type, and differ from each other', () => {
    const random = seeded('files');
    const files = Array.from({ length: 200 }, () => evidenceFile(random));

    for (const { name, media: type } of files) expect(media[type]).toContain(name.split('.').at(-1));
    expect(new Set(files.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(200);
  });
});
