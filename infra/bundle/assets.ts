// The licence of the font goes wherever the font goes (SIL Open Font License 1.1, condition 2).
const serif = {
  'NotoSerifSC_400Regular.ttf': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  LICENSE_FONT: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
};

/** Files that ship beside a function, by its name: each file's name there, and where it comes from in `node_modules`. */
export const assets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  papers: serif,
  letters: serif,
};
