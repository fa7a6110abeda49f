export { type Client, ProblemAnswered } from './client/client.ts';
export { type Embedded, type EmbeddedOptions, openEmbedded, serveEmbedded } from './compose.ts';
export { type Answer, answersOf } from './copy/answers.ts';
export { type CompareOptions, compareAnswers, type RecordUpTo } from './copy/compare-answers.ts';
export { readSettings, type Settings, settingsTable } from './settings.ts';
