const digits = '零一二三四五六七八九';

/** 1–999 in Chinese numerals as headings count: 一, 十, 十一, 二十, 一百零一. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999)
    throw new RangeError(`no heading bears the number ${value}`);
  const digit = (place: number) => Math.floor(value / place) % 10;
  const [hundreds, tens, ones] = [digit(100), digit(10), digit(1)];
  const tail = ones === 0 ? '' : digits[ones];
  if (hundreds === 0) return `${tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`}${tail}`;
  const middle = tens > 0 ? `${digits[tens]}十` : ones > 0 ? '零' : '';
  return `${digits[hundreds]}百${middle}${tail}`;
}
