/** A procuratorate's name without what all of them have in common, for the axis of a chart. */
export const shortName = (name: string): string => {
  const short = name.replace(/人民检察院/, '').replace(/^People['’]s Procuratorate of /, '');
  return short === '' ? name : short;
};
