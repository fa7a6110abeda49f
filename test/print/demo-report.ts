import { readFileSync } from 'node:fs';
import type { NoticeView } from '@bihuan/notices';
import { noticeViews } from '../../packages/notices/src/fixtures/views.ts';

interface DemoProject {
  readonly name: string;
  readonly grade: string;
  readonly fundsEvaluated: number;
}

/** The yearly report over the thirty projects of the demonstration, whose names and grades are those of a published report. */
export function demoReport(): NoticeView<'yearly-report'> {
  const file = new URL('../../services/standalone/src/demo/projects.json', import.meta.url);
  const { projects } = JSON.parse(readFileSync(file, 'utf8')) as { projects: readonly DemoProject[] };
  return {
    ...noticeViews['yearly-report'],
    fundsEvaluated: projects.reduce((sum, { fundsEvaluated }) => sum + fundsEvaluated, 0),
    objects: projects.map(({ name, grade }) => ({ name, grade, score: null, notDemonstrated: false })),
  };
}
