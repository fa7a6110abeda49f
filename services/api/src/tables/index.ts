export { allocationTable } from './allocation-columns.ts';
export { csvOf } from './csv.ts';
export { ledgerTable } from './ledger-columns.ts';
export { nextReminderText, standingText } from './ledger-words.ts';
export { decisionKinds, decisionText, gradeText, missingText, proposalText, signedMoney } from './line-words.ts';
export { simulationTable } from './simulation-columns.ts';
export { sweepTable, sweptRows } from './sweep-columns.ts';
export { type ExportColumn, type ExportTable, followsSample, plainYuan, sampleText } from './table.ts';
export { xlsxOf } from './xlsx.ts';
