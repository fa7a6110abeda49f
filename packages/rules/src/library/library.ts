import type { Bilingual, RuleSetDefinition } from '@bihuan/domain';
import { defaultRuleSet } from './default.ts';
import { k3 } from './k3.ts';
import { k4 } from './k4.ts';
import { k6 } from './k6.ts';
import { k7 } from './k7.ts';
import { l } from './l.ts';
import { p1 } from './p1.ts';
import { p2 } from './p2.ts';
import { p3 } from './p3.ts';
import { p5 } from './p5.ts';
import { p8 } from './p8.ts';

/** A published practice as rules: to be looked at, tried, and taken as a beginning. */
export interface LibraryRuleSet {
  readonly id: string;
  readonly source: Bilingual;
  /** How words are read that the practice leaves open, and what of it is left to people. */
  readonly note: Bilingual;
  readonly definition: RuleSetDefinition;
}

const entry = (
  id: string,
  definition: RuleSetDefinition,
  source: readonly [string, string],
  note: readonly [string, string],
): LibraryRuleSet => ({
  id,
  source: { zh: source[0], en: source[1] },
  note: { zh: note[0], en: note[1] },
  definition,
});

/** Where a practice leaves a number to judgement, the line is open; its ratios are parameters of the year. */
export const ruleSetLibrary: readonly LibraryRuleSet[] = [
  entry(
    'default',
    defaultRuleSet,
    ['随系统提供', 'Comes with the product'],
    [
      '比例是系统自带的示例，采用前请按本地规定设定；评价为差而没有提出问题的，也暂缓到绩效科认定已整改为止。',
      'The ratios are examples that come with the product: set your own before adopting. Graded 差 without a finding, money is held until the office says that it is rectified.',
    ],
  ),
  entry(
    'P1',
    p1,
    ['某市财政局专项资金管理办法', 'Programme funds of a municipal bureau'],
    [
      '办法没有写明核减多少、扣多少分，都由人确定；四种扣分情形由科室登记。',
      'How much is cut and how many points are taken off is not stated: a person decides. What costs points is recorded as a flag.',
    ],
  ),
  entry(
    'P2',
    p2,
    ['某市预算安排与预算执行挂钩办法', 'A city’s link between budget and execution'],
    [
      '“进度慢”按执行率低于计划进度认定，“目标未完成”按产出得分率不足 100% 认定；“经批准”作为须经审批的措施提示，配套不到位的调整金额由人确定。',
      'Slow is: execution behind the plan of that day; targets missed: less than 100 % of the output score. Approval is an action that is asked for; by how much a transfer is adjusted is for a person to say.',
    ],
  ),
  entry(
    'P3',
    p3,
    ['某地项目支出评价结果应用办法', 'Application of results by type of project and rectification'],
    [
      '“评价好”按优、良，“评价差”按差认定，中维持不变；整改不到位、情节严重由绩效科登记；对同类项目的倾斜或从严是措施，不改变本项目的金额。',
      'Good is 优 or 良, poor is 差; 中 stays as it is. Not adequately rectified and serious are recorded as flags. What is done to similar projects is an action and changes no amount of this one.',
    ],
  ),
  entry(
    'P5',
    p5,
    ['某市绩效评价结果应用办法', 'A city’s result-application rules'],
    [
      '压减比例由每年的预算编制指南公布，这里的 10% 和 20% 只是示例，采用后请先设定当年的值；“排名靠后”按末位 10% 认定；加多少分由人确定。',
      'The percentages are published every year in the budget guide: 10 % and 20 % are examples here, so set those of the year first. Bottom ranks are the last 10 %. How many points a bonus is is for a person to say.',
    ],
  ),
  entry(
    'P8',
    p8,
    ['某地评价等级评定办法', 'Grade by score and rank'],
    [
      '只评定等级，不涉及金额；“前 20%”取自已确定排名的第一个前端名额，请按 20% 设定；登记评价结果时仍由绩效科采用这个等级。',
      'It gives a grade and changes no money. The top 20 % is the first quota from the top of the fixed ranking: fix it with 20 %. The performance office takes the grade over when it records the outcome.',
    ],
  ),
  entry(
    'K3',
    k3,
    ['某省，2016年', 'A province, 2016'],
    [
      '五个等级以 A 至 E 表示；名额按名次提示应属哪一级，不改变已评定的等级。',
      'The five grades are called A to E. The quotas say by rank where a project belongs; they change no grade that was given.',
    ],
  ),
  entry(
    'K4',
    k4,
    ['某市，2025年', 'A city, 2025'],
    [
      '末位按已确定排名的名次百分位认定；停止、核减多少由人决定。',
      'From the bottom by the percentile of the fixed ranking; what is stopped and how much is cut is for a person to say.',
    ],
  ),
  entry(
    'K6',
    k6,
    ['某中央政府，2015年', 'A central government, 2015'],
    [
      '五个等级以 A 至 E 表示；核减是否可行由人判断；可由财政部门重新评定作为提示。',
      'The five grades are called A to E. Whether a cut is practicable is for a person to judge; that the ministry may re-grade is told on every line.',
    ],
  ),
  entry(
    'K7',
    k7,
    ['某中央政府，2011年', 'A central government, 2011'],
    [
      '等级以 A 至 E 表示；“连续三年”按被评为最低等级的当年及其后两年都核减理解；名额只作提示。',
      'The grades are called A to E. Three years running is read as: cut for the year of the lowest grades and the two after it. The quotas are told and change no grade.',
    ],
  ),
  entry(
    'L',
    l,
    ['来源报告的等级标准', 'The source report’s own scale'],
    [
      '只评定等级，不涉及金额；别处的整数分段、70 分的中、四个字母等写法，请在此表中改成本地的分段，检查会指出没有等级的分数。',
      'It gives a grade and changes no money. Other scales, such as integer bands, 中 from 70 or letters, are written into this table; the check names the scores without a grade.',
    ],
  ),
];
