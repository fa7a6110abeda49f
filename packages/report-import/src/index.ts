export { type ReportFile, readReport } from './read-report.ts';
export type {
  Check,
  Declared,
  Note,
  ReadReport,
  ReportRow,
  RowField,
} from './report.ts';
