import type { Reference } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';

const PLACES = /(\p{Script=Han})\p{Script=Han}*?(?:省|自治区|自治州|自治县|新区|市|区|县|旗|盟|州)/gv;

/** Short name of a procuratorate in numbers: the first character of each place in its name: 沈阳市和平区 is 沈和. */
const shortName = (office: string): string => {
  const places = Array.from(office.replace(/人民检察院.*$/v, '').matchAll(PLACES), ([, first = '']) => first);
  return places.length > 0 ? places.join('') : (Array.from(office)[0] ?? '');
};

/**
 * Number of a letter: 沈检控受〔2026〕7KQ49MXB-2号. Procuratorate, department and kind, the year in which it is signed,
 * then the petition and the sequence number of the event that it tells of. No two letters can share one and no counter
 * is needed, so that nothing has to be drawn, stored or given back.
 */
export const letterNumber = (
  word: string,
  { office, on, reference, seq }: { office: string; on: Day; reference: Reference; seq: number },
): string => `${shortName(office)}检控${word}〔${on.slice(0, 4)}〕${reference.slice(5, 13)}-${seq}号`;
