import { isIP } from 'node:net';
import path from 'node:path';
import { isCalendarDate, Refused } from '@bihuan/domain';
import { type Setting, setting } from './setting.ts';
import { accessSettings } from './settings-access.ts';
import { addressRangesOf, deliverySettings } from './settings-delivery.ts';
import { tracingSettings } from './settings-tracing.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const oneOf =
  <const Choice extends string>(...choices: readonly Choice[]) =>
  (text: string): Choice | undefined =>
    choices.find((choice) => choice === text);

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

function zoneOf(text: string): string | undefined {
  try {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: text }).format(new Date());
    return isCalendarDate(day) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Which engine keeps the record. */
export type EventStoreSetting =
  | { readonly engine: 'sqlite' }
  | { readonly engine: 'kurrentdb'; readonly connectionString: string };

/** Undefined when the text names no engine. */
export function eventStoreOf(text: string): EventStoreSetting | undefined {
  if (text === 'sqlite:') return { engine: 'sqlite' };
  const isServer = /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/[^\s]+$/.test(text);
  return isServer ? { engine: 'kurrentdb', connectionString: text } : undefined;
}

function msOf(text: string): number | undefined {
  const ms = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return ms >= 100 ? ms : undefined;
}

function bytesOf(text: string): number | undefined {
  const bytes = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  return bytes >= 1 ? bytes : undefined;
}

const folderOrNone = (text: string): { readonly value: string | null } | undefined =>
  text.includes('\0') ? undefined : { value: text.trim() === '' ? null : path.resolve(text) };

const wholeNumberUpTo =
  (most: number) =>
  (text: string): number | undefined =>
    /^[1-9]\d{0,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

/** For eyes: a password in an address is not shown. */
export const withoutPassword = (text: string): string => text.replace(/(:\/\/[^:@/\s]*):\S*@/, '$1:***@');

/** The address of a robot is all that it asks for. */
const isSecret = (variable: string): boolean => /_(SECRET|TOKEN|(WEBHOOK|WECOM|DINGTALK)_URL)$/.test(variable);

/** The value of a setting as it may be shown and kept: without what lets somebody in. */
export const withoutSecret = (variable: string, text: string): string =>
  isSecret(variable) ? '***' : withoutPassword(text);

/** Every setting there is; `docs/settings.md` shows the same table and a test compares the two. */
export const settingsTable = {
  data: setting({
    variable: 'BIHUAN_DATA',
    fallback: './bihuan-data',
    meaning: {
      zh: '数据目录；`demo` 默认用其下的 `demo` 目录',
      en: 'Data folder; `demo` uses the folder `demo` below it by default',
    },
    expected: { zh: '一个目录的路径', en: 'the path of a folder' },
    parse: (text) => (text.trim() === '' || text.includes('\0') ? undefined : path.resolve(text)),
  }),
  filesFolder: setting({
    variable: 'BIHUAN_FILES',
    fallback: '',
    meaning: {
      zh: '佐证材料、导入源文件、已发文书所在目录；不设则为数据目录下的 `files`。多个副本须用同一个',
      en: 'Folder of evidence, sources of imports and issued letters; by default `files` in the data folder. Replicas share one',
    },
    expected: { zh: '一个目录的路径', en: 'the path of a folder' },
    parse: folderOrNone,
  }),
  readModelsFrom: setting({
    variable: 'BIHUAN_READ_MODELS_FROM',
    fallback: '',
    meaning: {
      zh: '查询数据快照（bihuan snapshot）；数据目录中还没有查询数据时由它开始，不设则由记录从头整理',
      en: 'A snapshot of read models (bihuan snapshot) to begin from where the data folder has none; by default they are built from the record',
    },
    expected: { zh: '一个目录的路径', en: 'the path of a folder' },
    parse: folderOrNone,
  }),
  port: setting({
    variable: 'PORT',
    fallback: '4180',
    meaning: { zh: '监听端口；0 表示任一空闲端口', en: 'Port to listen on; 0 takes any free one' },
    expected: { zh: '0 到 65535 的整数', en: 'an integer from 0 to 65535' },
    parse: portOf,
  }),
  host: setting({
    variable: 'BIHUAN_HOST',
    fallback: '127.0.0.1',
    meaning: {
      zh: '监听地址；本机以外的地址要先有管理员，并设置 BIHUAN_PUBLIC_URL',
      en: 'Address to listen on; one that others reach needs an administrator first, and BIHUAN_PUBLIC_URL',
    },
    expected: { zh: 'IP 地址或 localhost', en: 'an IP address or localhost' },
    parse: (text) => (text === 'localhost' || isIP(text) !== 0 ? text : undefined),
  }),
  zone: setting({
    variable: 'BIHUAN_ZONE',
    fallback: 'Asia/Shanghai',
    meaning: { zh: '决定“哪一天”的时区', en: 'Time zone that decides which day it is' },
    expected: { zh: 'IANA 时区名，例如 Asia/Shanghai', en: 'an IANA time zone such as Asia/Shanghai' },
    parse: zoneOf,
  }),
  jurisdiction: setting({
    variable: 'BIHUAN_JURISDICTION',
    fallback: '141100',
    meaning: {
      zh: '行政区划代码（GB/T 2260）；默认为吕梁市',
      en: 'Code of the jurisdiction (GB/T 2260); Lüliang by default',
    },
    expected: { zh: '六位数字', en: 'six digits' },
    parse: (text) => (/^\d{6}$/.test(text) ? text : undefined),
  }),
  issuer: setting({
    variable: 'BIHUAN_ISSUER',
    fallback: '吕梁市财政局',
    meaning: {
      zh: '文书的发文机关；另设行政区划而未设此项时为其财政局',
      en: 'The office in whose name letters are issued; with another jurisdiction, its finance bureau by default',
    },
    expected: { zh: '机关全称，1 到 100 个字', en: 'the full name of an office, 1 to 100 characters' },
    parse: (text) => (text.trim() === '' || text.trim().length > 100 ? undefined : text.trim()),
  }),
  eventStore: setting({
    variable: 'BIHUAN_EVENT_STORE',
    fallback: 'sqlite:',
    meaning: {
      zh: '事件库：数据目录中的 SQLite 文件，或 KurrentDB 服务器；`demo` 总用前者',
      en: 'Event store: an SQLite file in the data folder, or KurrentDB servers; `demo` always uses the former',
    },
    expected: {
      zh: 'sqlite: 或 kurrentdb://用户:密码@主机:2113?tls=true（集群写多个主机，或 kurrentdb+discover://）',
      en: 'sqlite: or kurrentdb://user:password@host:2113?tls=true (several hosts for a cluster, or kurrentdb+discover://)',
    },
    parse: eventStoreOf,
  }),
  eventStoreTimeoutMs: setting({
    variable: 'BIHUAN_EVENT_STORE_TIMEOUT_MS',
    fallback: '5000',
    meaning: {
      zh: '对 KurrentDB 的每次调用最多等多久，毫秒',
      en: 'How long a call to KurrentDB may take, in milliseconds',
    },
    expected: { zh: '100 到 999999 的整数', en: 'an integer from 100 to 999999' },
    parse: msOf,
  }),
  evidenceFileBytes: setting({
    variable: 'BIHUAN_EVIDENCE_FILE_BYTES',
    fallback: '200000000',
    meaning: { zh: '一份佐证材料最大多少字节', en: 'Most bytes of one file of evidence' },
    expected: { zh: '1 到 999999999999 的整数', en: 'an integer from 1 to 999999999999' },
    parse: bytesOf,
  }),
  evidenceRequestBytes: setting({
    variable: 'BIHUAN_EVIDENCE_REQUEST_BYTES',
    fallback: '1000000000',
    meaning: { zh: '一次上传的佐证材料合计最大多少字节', en: 'Most bytes of all files of one upload of evidence' },
    expected: { zh: '1 到 999999999999 的整数', en: 'an integer from 1 to 999999999999' },
    parse: bytesOf,
  }),
  requestsPerMinute: setting({
    variable: 'BIHUAN_REQUESTS_PER_MINUTE',
    fallback: '1200',
    meaning: {
      zh: '每个账户、每个地址每分钟最多多少次请求；本机直接发来的不限',
      en: 'Most requests a minute of one account and of one address; those that come straight from this machine are not counted',
    },
    expected: { zh: '1 到 99999 的整数', en: 'an integer from 1 to 99999' },
    parse: wholeNumberUpTo(99_999),
  }),
  connections: setting({
    variable: 'BIHUAN_CONNECTIONS',
    fallback: '1000',
    meaning: { zh: '同时最多多少个连接；更多的不再接受', en: 'Most connections at once; more are not taken' },
    expected: { zh: '1 到 99999 的整数', en: 'an integer from 1 to 99999' },
    parse: wholeNumberUpTo(99_999),
  }),
  trustedProxies: setting({
    variable: 'BIHUAN_TRUSTED_PROXIES',
    fallback: '',
    meaning: {
      zh: '前面的反向代理：只有它们写的 X-Forwarded-For 才作数',
      en: 'Reverse proxies before this service: only what they write into X-Forwarded-For counts',
    },
    expected: {
      zh: '以逗号分隔的地址或网段，如 10.1.2.3,10.8.0.0/16',
      en: 'addresses or ranges by commas: 10.1.2.3,10.8.0.0/16',
    },
    parse: addressRangesOf,
  }),
  securityContact: setting({
    variable: 'BIHUAN_SECURITY_CONTACT',
    fallback: '',
    meaning: {
      zh: '发现安全问题时联系谁；设了才有 /.well-known/security.txt',
      en: 'Whom to tell of a weakness; with it there is /.well-known/security.txt',
    },
    expected: { zh: 'mailto:、https: 或 tel: 地址', en: 'a mailto:, https: or tel: address' },
    parse: (text) => {
      if (text === '') return { value: null };
      return /^(mailto:|https:\/\/|tel:)[^\s]{3,300}$/.test(text) ? { value: text } : undefined;
    },
  }),
  accessRecordDays: setting({
    variable: 'BIHUAN_ACCESS_RECORD_DAYS',
    fallback: '400',
    meaning: {
      zh: '访问记录保留多少天（网络安全法要求不少于六个月）',
      en: 'Days that the record of access is kept (the law asks for six months)',
    },
    expected: { zh: '180 到 36500 的整数', en: 'an integer from 180 to 36500' },
    parse: (text) => {
      const days = wholeNumberUpTo(36_500)(text);
      return days !== undefined && days >= 180 ? days : undefined;
    },
  }),
  sweepMinutes: setting({
    variable: 'BIHUAN_SWEEP_MINUTES',
    fallback: '60',
    meaning: {
      zh: '催办巡查每隔多少分钟运行一次；日期按 BIHUAN_ZONE 计算，多次运行不会重复催办',
      en: 'Minutes between two runs of the sweep; days are those of BIHUAN_ZONE, and a step is issued once however often it runs',
    },
    expected: { zh: '1 到 1440 的整数', en: 'an integer from 1 to 1440' },
    parse: wholeNumberUpTo(1440),
  }),
  clockJumpMinutes: setting({
    variable: 'BIHUAN_CLOCK_JUMP_MINUTES',
    fallback: '60',
    meaning: {
      zh: '时钟早于已有记录、或与本机实际经过的时间相差超过多少分钟，就停止巡查，待人确认',
      en: 'Minutes by which the clock may lie behind the record, or differ from the time that passed on this machine, before the sweep stops until somebody confirms',
    },
    expected: { zh: '1 到 1440 的整数', en: 'an integer from 1 to 1440' },
    parse: wholeNumberUpTo(1440),
  }),
  longestOutageDays: setting({
    variable: 'BIHUAN_LONGEST_OUTAGE_DAYS',
    fallback: '15',
    meaning: {
      zh: '重新开机后，距上次记录多少天以内视为停机并补发；更久则停止巡查，待人确认',
      en: 'After the machine was started again: days without a record that are taken for an outage and caught up; after more the sweep stops until somebody confirms',
    },
    expected: { zh: '1 到 1440 的整数', en: 'an integer from 1 to 1440' },
    parse: wholeNumberUpTo(1440),
  }),
  ...deliverySettings,
  ...accessSettings,
  ...tracingSettings,
  logLevel: setting({
    variable: 'BIHUAN_LOG_LEVEL',
    fallback: 'info',
    meaning: { zh: '日志级别；`demo` 默认为 warn', en: 'Level of the log; `warn` by default for `demo`' },
    expected: { zh: logLevels.join('、'), en: logLevels.join(', ') },
    parse: oneOf(...logLevels),
  }),
  language: setting({
    variable: 'BIHUAN_LANG',
    fallback: 'zh',
    meaning: { zh: '命令行的语言', en: 'Language of the command line' },
    expected: { zh: 'zh 或 en', en: 'zh or en' },
    parse: oneOf('zh', 'en'),
  }),
} as const;

type Table = typeof settingsTable;
type SettingName = keyof Table;
export type Settings = { readonly [Name in SettingName]: NonNullable<ReturnType<Table[Name]['parse']>> } & {
  /** Names of the settings that somebody has set; the others have their default. */
  readonly given: ReadonlySet<string>;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Read by tests and tools of this workspace, not by the product. */
const notOurs = (name: string) => name.startsWith('BIHUAN_TEST_') || name.startsWith('BIHUAN_BENCH_');

/**
 * All settings, checked. `overrides` are what the command line says instead (`--lang`). Refused: `settings.unknown`, `settings.invalid`.
 */
export function readSettings(environment: Environment, overrides: Environment = {}): Settings {
  const known = Object.values(settingsTable).map(({ variable }) => variable as string);
  for (const name of Object.keys(environment)) {
    if (name.startsWith('BIHUAN_') && !known.includes(name) && !notOurs(name)) {
      throw new Refused('settings.unknown', { name, known });
    }
  }
  const values: Record<string, unknown> = {};
  const given = new Set<string>();
  for (const [name, declared] of Object.entries(settingsTable) as [SettingName, Setting<unknown>][]) {
    const text = overrides[declared.variable] ?? environment[declared.variable];
    if (text !== undefined) given.add(name);
    const value = declared.parse(text ?? declared.fallback);
    if (value === undefined) throw unusable(declared, text ?? declared.fallback);
    values[name] = value;
  }
  return { ...values, given } as unknown as Settings;
}

function unusable({ variable, expected }: Setting<unknown>, value: string): Refused {
  return new Refused(
    'settings.invalid',
    {
      name: variable,
      value: withoutSecret(variable, value).slice(0, 100),
      expected: expected.zh,
      expectedEn: expected.en,
    },
    { field: variable },
  );
}

/** The settings of `demo`: a folder of its own and a quiet log, unless somebody has said otherwise. */
export function demoSettings(settings: Settings): Settings {
  return {
    ...settings,
    // Made-up data never goes to a server that others use.
    eventStore: { engine: 'sqlite' },
    redisUrl: { value: null },
    filesFolder: { value: null },
    readModelsFrom: { value: null },
    // Its sample accounts are anybody's who sits here, and nobody's elsewhere.
    host: '127.0.0.1',
    publicUrl: { value: null },
    openIdIssuer: { value: null },
    // Its story is told within a minute, most of it by one account.
    requestsPerMinute: Math.max(settings.requestsPerMinute, 1_200),
    // Its story ended long ago: that is no outage, and its clock is no doubt.
    longestOutageDays: 100_000,
    data: settings.given.has('data') ? settings.data : path.join(settings.data, 'demo'),
    logLevel: settings.given.has('logLevel') ? settings.logLevel : 'warn',
  };
}
