import type { Language } from '@bihuan/domain';

/** The fixed words of the pages in both languages; a word missing in one is a type error. */
const zh = {
  product: '闭环 Bihuan',
  skip: '跳到正文',
  signOut: '退出',
  navigation: '页面',
  desks: '工作台',
  actNot: '不能办理',
  actMeasure: '哪一项措施',
  actPercent: '完成到百分之几',
  actNote: '一句话说明',
  actFiles: '照片或文件（最多10份，合计60MB）',
  actSend: '报送',
  actNoMeasure: '这个问题还没有整改承诺，请登录系统填报。',
  actExplained: '这个链接只能查看和报送这一个问题，发出72小时后失效；请勿转发，每次使用都有记录。',
  interface: '接口说明',
  backToList: '返回列表',
  sample: '示例',
  amount: '涉及金额（万元）',
  required: '要求',
} as const;

type Words = { readonly [Key in keyof typeof zh]: string };

const en: Words = {
  product: '闭环 Bihuan',
  skip: 'Skip to content',
  signOut: 'Sign out',
  navigation: 'Pages',
  desks: 'Desks',
  actNot: 'That did not work',
  actMeasure: 'Which measure',
  actPercent: 'How far it is, per cent',
  actNote: 'In one sentence',
  actFiles: 'Photos or files (at most 10, 60 MB in all)',
  actSend: 'Send',
  actNoMeasure: 'No commitment has been made for this finding yet; sign in to make one.',
  actExplained:
    'This link opens this one finding alone and ends 72 hours after it was sent. Do not pass it on; every use is recorded.',
  interface: 'API',
  backToList: 'Back to the list',
  sample: '示例',
  amount: 'Amount (万元)',
  required: 'Required',
};

export const pageWords: Readonly<Record<Language, Words>> = { zh, en };
