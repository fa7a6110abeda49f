import type { OutputOf } from '@bihuan/contract';
import { changesText, offerText, sampleMark } from './preview-changes.ts';
import { notesSection, problemsSection, section } from './preview-section.ts';
import { rowActions } from './row-actions.ts';
import type { Screen, Words } from './screen.ts';
import { textTable } from './text-table.ts';

type Preview = OutputOf<'previewImport'>;
type Row = Preview['rows'][number];

const agreement: Readonly<Record<Preview['checks'][number]['kind'], Words>> = {
  agrees: { zh: '相符', en: 'agrees' },
  disagrees: { zh: '不符', en: 'disagrees' },
  'cannot-be-checked': { zh: '无法核对', en: 'cannot be checked' },
};

/** An import before it happens: what was found, what agrees, every row, every problem with its place. */
export function printPreview(preview: Preview, screen: Screen): void {
  const { counts, checks, rows, problems, notes } = preview;
  screen.print(
    screen.in({
      zh: `${preview.fileName}：资金年度 ${preview.fundYear}，评价年度 ${preview.evaluationYear}，用于 ${preview.applyToYear} 年预算`,
      en: `${preview.fileName}: funds of ${preview.fundYear}, evaluated in ${preview.evaluationYear}, applied to the budget of ${preview.applyToYear}`,
    }),
  );
  screen.print(
    screen.in({
      zh: `新增 ${counts.new}，变更 ${counts.changed}，不变 ${counts.unchanged}，跳过 ${counts.skipped}，待选择 ${counts.needsChoice}`,
      en: `new ${counts.new}, changed ${counts.changed}, unchanged ${counts.unchanged}, skipped ${counts.skipped}, to choose ${counts.needsChoice}`,
    }),
  );
  section(
    screen,
    { zh: '核对', en: 'Cross-checks' },
    checks,
    (check) => `${screen.in(agreement[check.kind])}  ${screen.in(check.messages)}`,
  );
  notesSection(screen, notes);
  screen.print('');
  for (const line of rowTable(rows, screen)) screen.print(line);
  const between = screen.language === 'zh' ? '' : ' ';
  section(
    screen,
    { zh: '各行写入或变更的内容', en: 'What the rows set or change' },
    rows.filter(({ changes }) => changes.length > 0),
    (row) => changesText(row, screen.language),
  );
  section(
    screen,
    { zh: '没有导入的内容', en: 'What is not imported' },
    rows.filter(({ remarks }) => remarks.length > 0),
    (row) =>
      `${row.row}  ${row.name}${screen.language === 'zh' ? '：' : ': '}${row.remarks.map(screen.in).join(between)}`,
  );
  problemsSection(screen, problems);
  section(
    screen,
    {
      zh: '可以另作选择的行（写入用 --choices 指定的文件）',
      en: 'Rows that may be chosen for otherwise (in the file of --choices)',
    },
    rows.filter(({ action, candidates }) => action !== 'needs-choice' && candidates.length > 0),
    (row) => offerText(row, screen.language),
  );
  section(
    screen,
    {
      zh: '待选择的行（用 --choices 指定的文件给出，例如 {"3": "new"}）',
      en: 'Rows to choose for (in the file of --choices, such as {"3": "new"})',
    },
    rows.filter((row) => row.action === 'needs-choice'),
    (row) =>
      `${row.row}  ${row.name} → ${row.candidates.map(({ objectId, name, unit }) => `${objectId} ${name}${unit === null ? '' : `（${unit}）`}`).join(' | ')}`,
  );
}

function rowTable(rows: readonly Row[], screen: Screen): string[] {
  const columns = [
    { title: screen.in({ zh: '行', en: 'row' }), align: 'right' as const },
    { title: screen.in({ zh: '处理', en: 'action' }) },
    { title: screen.in({ zh: '结果', en: 'grade' }) },
    { title: screen.in({ zh: '得分', en: 'score' }), align: 'right' as const },
    { title: screen.in({ zh: '项目名称', en: 'object' }) },
  ];
  return textTable(
    columns,
    // A name may hold a line break, as the file has it; on the screen it is one line.
    rows.map((row) => [
      String(row.row),
      screen.in(rowActions[row.action]),
      row.grade ?? '—',
      row.score === null ? '—' : `${row.score}${sampleMark('score', row)}`,
      row.name.replaceAll(/\s*\n\s*/g, ' ⏎ '),
    ]),
  );
}
