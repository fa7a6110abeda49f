/**
 * Families of type after GB/T 9704-2012. The first one of a list that the machine has is taken; the last ones are for machines that have
 * none of the usual Chinese fonts.
 */
const song = '"SimSun", "宋体", "STSong", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const fangsong =
  '"FangSong", "仿宋", "FangSong_GB2312", "仿宋_GB2312", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const hei = '"SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
const kai = '"KaiTi", "楷体", "KaiTi_GB2312", "楷体_GB2312", "STKaiti", "Noto Serif CJK SC", serif';
const biaosong =
  '"FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK", "STZhongsong", "Noto Serif CJK SC", serif';
const latin = '"Times New Roman", "Liberation Serif", "Noto Serif CJK SC", serif';

/** For CSS. */
export const families = {
  zh: { title: biaosong, body: fangsong, heading: hei, subheading: kai, page: song },
  en: { title: latin, body: latin, heading: latin, subheading: latin, page: latin },
} as const;

const western = 'Times New Roman';

/** For DOCX, where one family is named and the reader's program looks for the next best. */
export const docxFamilies = {
  title: { ascii: western, hAnsi: western, eastAsia: '方正小标宋简体' },
  body: { ascii: western, hAnsi: western, eastAsia: '仿宋' },
  heading: { ascii: western, hAnsi: western, eastAsia: '黑体' },
  subheading: { ascii: western, hAnsi: western, eastAsia: '楷体' },
  page: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const;
export type DocxFamily = keyof typeof docxFamilies;
