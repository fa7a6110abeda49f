import { type Setting, setting } from './setting.ts';

/** Null when nothing is set; undefined when what is set is not usable. */
type Optional<Value> = { readonly value: Value | null };

const textOf = (text: string): Optional<string> => ({ value: text === '' ? null : text });

function urlOf(text: string): Optional<string> | undefined {
  if (text === '') return { value: null };
  const isHttp = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isHttp ? { value: text.replace(/\/+$/, '') } : undefined;
}

const httpAddress = { zh: 'http(s) 地址', en: 'an http(s) address' };
const aFile = { zh: '一个文件的路径', en: 'the path of a file' };

/** How people and other systems are let in, and how the command line reaches a server elsewhere. */
export const accessSettings = {
  installationKeyFile: setting({
    variable: 'BIHUAN_KEY_FILE',
    fallback: '',
    meaning: {
      zh: '安装密钥文件（32 字节，十六进制）；不设则在数据目录中生成。多个副本须用同一个',
      en: 'Key of the installation (32 bytes as hex); by default one is made in the data folder. Replicas share one',
    },
    expected: aFile,
    parse: textOf,
  }),
  openIdIssuer: setting({
    variable: 'BIHUAN_OPENID_ISSUER',
    fallback: '',
    meaning: {
      zh: '统一身份认证（OpenID Connect）的签发者地址；不设则只用本地账户',
      en: 'Issuer of OpenID Connect; without it there are local accounts alone',
    },
    expected: httpAddress,
    parse: urlOf,
  }),
  openIdClientId: setting({
    variable: 'BIHUAN_OPENID_CLIENT_ID',
    fallback: 'bihuan',
    meaning: { zh: '本系统在统一身份认证中的客户端编号', en: 'What this system is called at the provider' },
    expected: { zh: '任意文本', en: 'any text' },
    parse: (text) => (text.trim() === '' ? undefined : text.trim()),
  }),
  openIdSecretFile: setting({
    variable: 'BIHUAN_OPENID_SECRET_FILE',
    fallback: '',
    meaning: {
      zh: '客户端密钥所在的文件；不设则为公开客户端（PKCE）',
      en: 'File with the secret of the client; without it the client is a public one (PKCE)',
    },
    expected: aFile,
    parse: textOf,
  }),
  openIdMappingFile: setting({
    variable: 'BIHUAN_OPENID_MAPPING',
    fallback: '',
    meaning: {
      zh: '由声明得出角色和单位的对应表（JSON），见 docs/access.md；设了签发者就必须设',
      en: 'How claims become roles and organisations (JSON): docs/access.md; needed with an issuer',
    },
    expected: { zh: '一个 JSON 文件的路径', en: 'the path of a JSON file' },
    parse: textOf,
  }),
  server: setting({
    variable: 'BIHUAN_SERVER',
    fallback: '',
    meaning: {
      zh: '命令行所用的服务器；不设则用数据目录。须同时设 BIHUAN_TOKEN',
      en: 'The server that the command line calls; by default the data folder. Needs BIHUAN_TOKEN',
    },
    expected: httpAddress,
    parse: urlOf,
  }),
  token: setting({
    variable: 'BIHUAN_TOKEN',
    fallback: '',
    meaning: {
      zh: '命令行访问服务器所用的令牌（bihuan token create）',
      en: 'Token by which the command line is known to a server (bihuan token create)',
    },
    expected: { zh: '任意文本', en: 'any text' },
    parse: textOf,
  }),
} as const satisfies Record<string, Setting<unknown>>;
