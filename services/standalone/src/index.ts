export { type Client, ProblemAnswered } from './client/client.ts';
export { type Embedded, type EmbeddedOptions, openEmbedded, serveEmbedded } from './compose.ts';
export { readSettings, type Settings, settingsTable } from './settings.ts';
