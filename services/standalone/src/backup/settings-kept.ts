import { type Environment, settingsTable, withoutSecret } from '../settings.ts';

export interface SettingsKept {
  /** By variable, without secrets. */
  readonly settings: Record<string, string>;
  /** Files that settings name: they hold secrets, or are not ours to keep. */
  readonly apart: { setting: string; file: string }[];
}

const namesAFile = ['BIHUAN_KEY_FILE', 'BIHUAN_OPENID_SECRET_FILE', 'BIHUAN_OPENID_MAPPING', 'BIHUAN_HTTP_CHANNEL'];

/** What was set, so that it can be set again: a backup is of no use to whoever does not know how it was run. */
export function settingsKept(environment: Environment): SettingsKept {
  const settings: Record<string, string> = {};
  const apart: SettingsKept['apart'] = [];
  for (const { variable } of Object.values(settingsTable)) {
    const text = environment[variable];
    if (text === undefined || text === '') continue;
    settings[variable] = withoutSecret(variable, text);
    if (namesAFile.includes(variable)) apart.push({ setting: variable, file: text });
  }
  return { settings, apart };
}
