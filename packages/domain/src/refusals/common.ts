import type { RefusalEntry } from './catalogue.ts';

/** Refusals about values and requests that any part may raise. */
export const commonRefusals = {
  'money.out-of-range': {
    kind: 'invalid',
    text: {
      zh: '金额“{value}”超出范围（须为整数分，绝对值不超过90万亿元）。',
      en: 'Amount {value} is out of range (integer fen, at most 9×10^15 either way).',
    },
    todo: { zh: '请核对金额和单位（元、万元、亿元）。', en: 'Check the amount and its unit (元, 万元, 亿元).' },
  },
  'money.not-a-number': {
    kind: 'invalid',
    text: { zh: '“{value}”不是金额。', en: '{value} is not an amount of money.' },
    todo: { zh: '请填写数字，例如 1,234.56。', en: 'Write a number such as 1,234.56.' },
  },
  'money.fraction-of-a-fen': {
    kind: 'invalid',
    text: { zh: '“{value}{unit}”精确到分以下。', en: '{value} {unit} is finer than one fen.' },
    todo: { zh: '请把金额写到分为止。', en: 'State the amount to the fen.' },
  },
  'money.bad-percentage': {
    kind: 'invalid',
    text: { zh: '“{value}”不是百分比。', en: '{value} is not a percentage.' },
    todo: { zh: '请填写数字，例如 -30 或 12.5。', en: 'Write a number such as -30 or 12.5.' },
  },
  'money.bad-decimal': {
    kind: 'invalid',
    text: { zh: '“{value}”不是数字。', en: '{value} is not a number.' },
    todo: {
      zh: '请填写数字，小数不超过六位，例如 12.5。',
      en: 'Write a number with at most six decimals, such as 12.5.',
    },
  },
  'money.bad-fen-text': {
    kind: 'invalid',
    text: { zh: '“{value}”不是以分为单位的整数金额。', en: '{value} is not an amount in whole fen.' },
    todo: { zh: '例如 1 万元写作 1000000。', en: 'For example, 10,000 yuan are 1000000.' },
  },
  'date.does-not-exist': {
    kind: 'invalid',
    text: { zh: '日期“{value}”不存在。', en: 'The date {value} does not exist.' },
    todo: { zh: '请按 YYYY-MM-DD 填写一个真实的日期。', en: 'Write a real date as YYYY-MM-DD.' },
  },
  'command.id-reused': {
    kind: 'invalid',
    text: {
      zh: '操作编号“{commandId}”已用于另一项内容不同的操作。',
      en: 'The command id {commandId} has been used for a command with other content.',
    },
    todo: { zh: '请换一个新的编号（Idempotency-Key）重新提交。', en: 'Submit again with a new id (Idempotency-Key).' },
  },
  'conflict.stale-revision': {
    kind: 'conflict',
    text: {
      zh: '您看过以后，这件事又有了新的记录。',
      en: 'Something was recorded after you looked.',
    },
    todo: {
      zh: '请查看期间的变更，再决定是否重新提交。',
      en: 'Look at what changed in the meantime and decide again.',
    },
  },
  'settings.invalid': {
    kind: 'invalid',
    text: {
      zh: '设置 {name} 的值“{value}”不可用：应为{expected}。',
      en: 'Setting {name} has the unusable value "{value}": it must be {expectedEn}.',
    },
    todo: { zh: '请更正或去掉该环境变量。', en: 'Correct that environment variable or remove it.' },
  },
  'settings.unknown': {
    kind: 'invalid',
    text: { zh: '没有名为 {name} 的设置。', en: 'There is no setting {name}.' },
    todo: { zh: '请去掉它；可用的设置：{known}。', en: 'Remove it; there are: {known}.' },
  },
  'cli.usage': {
    kind: 'invalid',
    text: { zh: '命令写法不对：{detail}。', en: 'The command is not written as it must be: {detail}.' },
    todo: { zh: '请用 --help 查看用法。', en: 'See --help.' },
  },
  'cli.needs-yes': {
    kind: 'invalid',
    text: { zh: '这里没有终端可以询问。', en: 'There is no terminal here to ask on.' },
    todo: { zh: '请先用 --dry-run 查看，再加 --yes 执行。', en: 'Look at it with --dry-run, then add --yes.' },
  },
  'cli.declined': {
    kind: 'forbidden-now',
    text: { zh: '按您的选择没有执行，未写入任何内容。', en: 'Not carried out, as you chose; nothing was recorded.' },
    todo: { zh: '需要时可以重新运行。', en: 'Run it again whenever you like.' },
  },
  'cli.file-unusable': {
    kind: 'invalid',
    text: { zh: '文件 {file} 不能使用：{cause}', en: 'The file {file} cannot be used: {cause}' },
    todo: { zh: '请检查路径和权限。', en: 'Check its path and permissions.' },
  },
  'data.none': {
    kind: 'not-found',
    text: { zh: '目录 {folder} 中还没有数据。', en: 'There is no data in {folder} yet.' },
    todo: {
      zh: '请先运行 bihuan demo、start 或 import，或用 BIHUAN_DATA 指定目录。',
      en: 'Run bihuan demo, start or import first, or name the folder with BIHUAN_DATA.',
    },
  },
  'data.not-demo': {
    kind: 'forbidden-now',
    text: {
      zh: '目录 {folder} 中已有不是演示的数据，演示数据不会写入其中。',
      en: 'The folder {folder} holds data that is not the demonstration; nothing was added to it.',
    },
    todo: {
      zh: '请用 BIHUAN_DATA 给演示另指定一个目录。',
      en: 'Give the demonstration a folder of its own with BIHUAN_DATA.',
    },
  },
  'server.unreachable': {
    kind: 'unavailable',
    text: {
      zh: '占用数据目录的服务 {url}（pid {pid}）没有回答：{cause}',
      en: 'The server that holds the data folder, {url} (pid {pid}), does not answer: {cause}',
    },
    todo: { zh: '请稍候再试，或停止该进程。', en: 'Try again in a moment, or stop that process.' },
  },
  'projection.behind': {
    kind: 'unavailable',
    text: {
      zh: '“{projection}”还没有整理到位置 {position}（已到 {reached}）。',
      en: '{projection} does not reflect position {position} yet (it has reached {reached}).',
    },
    todo: { zh: '请稍候再试。', en: 'Try again in a moment.' },
  },
  'projection.not-serving': {
    kind: 'unavailable',
    text: {
      zh: '“{projection}”正在首次整理记录，尚不能查询。',
      en: '{projection} is being built and cannot answer yet.',
    },
    todo: { zh: '请稍候再试。', en: 'Try again in a moment.' },
  },
  'projection.files-missing': {
    kind: 'unavailable',
    text: {
      zh: '“{projection}”的查询库文件在运行中被删除（{folder}）。',
      en: 'The files of {projection} were deleted while it ran ({folder}).',
    },
    todo: {
      zh: '正在由记录重新整理；记录本身不受影响。',
      en: 'It is being built anew from the record, which is as it was.',
    },
  },
  'snapshot.target-not-empty': {
    kind: 'conflict',
    text: { zh: '目录 {folder} 不是空的。', en: 'The folder {folder} is not empty.' },
    todo: { zh: '请指定一个新目录。', en: 'Name a new folder.' },
  },
  'snapshot.missing': {
    kind: 'not-found',
    text: {
      zh: '目录 {folder} 中没有完整的查询数据快照。',
      en: 'There is no whole snapshot of read models in {folder}.',
    },
    todo: {
      zh: '请用 bihuan snapshot 制作；没有快照时由记录从头整理。',
      en: 'Make one with bihuan snapshot; without one they are built from the record.',
    },
  },
  'snapshot.other-version': {
    kind: 'conflict',
    text: {
      zh: '快照 {folder} 由查询数据不同的版本制作，不能使用。',
      en: 'The snapshot {folder} was made by a release with other read models and cannot be used.',
    },
    todo: {
      zh: '由记录从头整理；请用本版本重新制作快照。',
      en: 'They are built from the record; make a new one with this release.',
    },
  },
  'snapshot.other-store': {
    kind: 'conflict',
    text: {
      zh: '快照 {folder} 属于另一个事件库（“{projection}”，位置 {position}），不能使用。',
      en: 'The snapshot {folder} belongs to another event store ({projection}, position {position}) and cannot be used.',
    },
    todo: {
      zh: '由记录从头整理；请在使用同一事件库的副本上制作快照。',
      en: 'They are built from the record; make one at a replica of the same store.',
    },
  },
  'projection.unknown': {
    kind: 'not-found',
    text: { zh: '没有名为“{projection}”的查询库。', en: 'There is no projection {projection}.' },
    todo: { zh: '可用的名称：{known}。', en: 'There are: {known}.' },
  },
  'as-of.in-the-future': {
    kind: 'invalid',
    text: { zh: '所查的时点“{asOf}”还没有到。', en: 'The moment asked for, {asOf}, is still to come.' },
    todo: { zh: '请选择今天或更早的日期。', en: 'Choose today or an earlier day.' },
  },
} as const satisfies Record<string, RefusalEntry>;
