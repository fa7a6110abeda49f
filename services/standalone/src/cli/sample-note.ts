import type { Words } from './screen.ts';

/** Stands wherever made-up values are printed, because the projects are real. */
export const exampleNote: Words = {
  zh: '标“示例”的金额、单位、问题和日期为演示而编写，不是真实数据；项目名称和评价等级取自公开报告。',
  en: 'Amounts, units, findings and days marked 示例 were made up for demonstration; names and grades come from a published report.',
};
