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
  readonly definition: RuleSetDefinition;
}

const entry = (id: string, definition: RuleSetDefinition, zh: string, en: string): LibraryRuleSet => ({
  id,
  source: { zh, en },
  definition,
});

/** Where a practice leaves a number to judgement, the line is open; its ratios are parameters of the year. */
export const ruleSetLibrary: readonly LibraryRuleSet[] = [
  entry('default', defaultRuleSet, '随系统提供', 'Comes with the product'),
  entry('P1', p1, '某市财政局专项资金管理办法', 'Programme funds of a municipal bureau'),
  entry('P2', p2, '某市预算安排与预算执行挂钩办法', 'A city’s link between budget and execution'),
  entry('P3', p3, '某地项目支出评价结果应用办法', 'Application of results by type of project and rectification'),
  entry('P5', p5, '某市绩效评价结果应用办法', 'A city’s result-application rules'),
  entry('P8', p8, '某地评价等级评定办法', 'Grade by score and rank'),
  entry('K3', k3, '某省，2016年', 'A province, 2016'),
  entry('K4', k4, '某市，2025年', 'A city, 2025'),
  entry('K6', k6, '某中央政府，2015年', 'A central government, 2015'),
  entry('K7', k7, '某中央政府，2011年', 'A central government, 2011'),
  entry('L', l, '来源报告的等级标准', 'The source report’s own scale'),
];
