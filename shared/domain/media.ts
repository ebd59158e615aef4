import * as z from 'zod';
import { namesOf } from './names-of.ts';

/** Largest file accepted as evidence, in bytes (50 MB). */
export const MAX_FILE_BYTES = 50_000_000;

/** A file is sent in pieces of this many bytes, the last one shorter (1 MiB): what a lost connection costs at most. */
export const PIECE_BYTES = 1_048_576;

/** The bytes of each piece of a file, in order. */
export const pieceSizes = (bytes: number): number[] =>
  Array.from({ length: Math.ceil(bytes / PIECE_BYTES) }, (_, number) =>
    Math.min(PIECE_BYTES, bytes - number * PIECE_BYTES),
  );

/** Files and bytes that one petition may hold. */
export const QUOTA = { files: 50, bytes: 500_000_000 } as const;

/** Accepted media types and the file extensions that may carry them. */
export const media = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'video/mp4': ['mp4'],
  'audio/mp4': ['m4a'],
  'audio/mpeg': ['mp3'],
} as const satisfies Record<string, readonly string[]>;

export const MediaType = z.enum(namesOf(media));
export type MediaType = z.infer<typeof MediaType>;

/** Why a file is refused, and what the petitioner reads. */
export const refusals = {
  TYPE: {
    zh: '文件类型不在允许范围内，或内容与类型不符。可上传 PDF、JPEG、PNG、HEIC、Word、Excel、MP4、M4A、MP3。',
    en: 'The type of this file is not accepted, or its content is of another type. Send PDF, JPEG, PNG, HEIC, Word, Excel, MP4, M4A or MP3.',
  },
  NAME: {
    zh: '文件扩展名与内容不符，请改正文件名后重新上传。',
    en: 'The file name does not fit the content. Correct the extension and send it again.',
  },
  SIZE: { zh: '文件大小与申报不符，请重新上传。', en: 'The size differs from what was announced. Send it again.' },
  DIGEST: { zh: '文件在传输中损坏，请重新上传。', en: 'The file was damaged on the way. Send it again.' },
  ARCHIVE: {
    zh: '文件内部压缩结构异常，无法安全打开。请另存或导出为 PDF 后上传。',
    en: 'The inner structure of this file is not safe to open. Save it as PDF and send that.',
  },
  ENCRYPTED: {
    zh: '文件带有密码，无法检查。请去除密码后重新上传。',
    en: 'The file is protected by a password. Remove it and send the file again.',
  },
  MALWARE: {
    zh: '文件中发现病毒，已隔离。请在另一台设备上重新获取该材料。',
    en: 'A virus was found in this file. Obtain the material again on another device.',
  },
} as const;
export const Refusal = z.enum(namesOf(refusals));
export type Refusal = z.infer<typeof Refusal>;
