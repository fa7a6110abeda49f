import type { RefusalEntry } from './catalogue.ts';

/** Refusals of the event store and of the folder it lives in. */
export const storeRefusals = {
  'store.wrong-expected-revision': {
    kind: 'conflict',
    text: { zh: '“{stream}”在此期间已有新的记录。', en: 'Stream {stream} has moved on in the meantime.' },
    todo: { zh: '请刷新后查看变更，再决定是否重新提交。', en: 'Reload, look at what changed, and decide again.' },
  },
  'store.stream-not-deletable': {
    kind: 'denied',
    text: {
      zh: '“{stream}”不是人员信息流，不能删除。',
      en: 'Stream {stream} is not a person stream and cannot be deleted.',
    },
    todo: {
      zh: '业务记录只能更正，不能删除。',
      en: 'Business records are corrected by a further event, never deleted.',
    },
  },
  'store.stream-deleted': {
    kind: 'not-found',
    text: { zh: '“{stream}”已删除。', en: 'Stream {stream} has been deleted.' },
    todo: { zh: '如需恢复，请重新登记该人员。', en: 'Register the person again if that is what you need.' },
  },
  'store.bad-stream-name': {
    kind: 'invalid',
    text: { zh: '流名称“{stream}”不合规则。', en: '{stream} is not a valid stream name.' },
    todo: {
      zh: '流名称由行政区划代码、类型和编号组成。',
      en: 'A stream name is made of the jurisdiction code, the type and an id.',
    },
  },
  'store.event-too-large': {
    kind: 'too-large',
    text: {
      zh: '事件 {type} 有 {bytes} 字节，超过上限 {limit} 字节。',
      en: 'Event {type} has {bytes} bytes, the limit is {limit}.',
    },
    todo: { zh: '请把大段内容作为附件上传。', en: 'Put long content into an attachment.' },
  },
  'store.disk-full': {
    kind: 'storage-full',
    text: { zh: '磁盘已满，本次操作没有保存。', en: 'The disk is full; nothing of this operation was saved.' },
    todo: {
      zh: '请腾出磁盘空间后重试，已保存的记录没有受影响。',
      en: 'Free some disk space and try again; what was saved before is intact.',
    },
  },
  'store.in-use': {
    kind: 'unavailable',
    text: {
      zh: '数据目录 {folder} 正被另一个进程使用（{holder}）。',
      en: 'The data folder {folder} is in use by another process ({holder}).',
    },
    todo: {
      zh: '请先停止该进程，或改用 BIHUAN_DATA 指定别的目录。',
      en: 'Stop that process, or choose another folder with BIHUAN_DATA.',
    },
  },
  'store.folder-gone': {
    kind: 'unavailable',
    text: {
      zh: '数据目录 {folder} 在运行中被移走、删除或替换，本进程不再写入。',
      en: 'The data folder {folder} was moved, removed or replaced while it was in use; this process writes no more.',
    },
    todo: {
      zh: '请找回原目录（或从备份恢复），再重新启动。',
      en: 'Put the folder back, or restore a backup, and start again.',
    },
  },
  'store.folder-not-usable': {
    kind: 'unavailable',
    text: { zh: '目录 {folder} 不可用：{cause}。', en: 'The folder {folder} cannot be used: {cause}.' },
    todo: {
      zh: '请检查路径、权限和挂载；没有写入任何内容。',
      en: 'Look at its path, rights and mount; nothing was written.',
    },
  },
  'store.newer-format': {
    kind: 'unavailable',
    text: {
      zh: '数据由较新的版本写入（格式 {found}，本程序支持到 {known}）。',
      en: 'The data was written by a newer release (format {found}, this release knows {known}).',
    },
    todo: { zh: '请使用写入该数据的版本或更新的版本。', en: 'Start the release that wrote it, or a later one.' },
  },
  'store.newer-level': {
    kind: 'unavailable',
    text: {
      zh: '记录的写入级别已提高到 {level}（版本 {release}），本程序只到 {known}：其中可能有本程序不认识的事件。',
      en: 'The record was raised to write level {level} (release {release}), this release knows {known}: it may hold events that it does not know.',
    },
    todo: {
      zh: '请使用版本 {release} 或更新的版本；要退回旧版本，请恢复提高级别之前的备份。',
      en: 'Use release {release} or a later one; to go back, restore a backup from before the level was raised.',
    },
  },
  'store.above-level': {
    kind: 'forbidden-now',
    text: {
      zh: '{type}（第 {version} 版）要写入级别 {needed}（版本 {release}），记录现为 {level}，没有保存。',
      en: '{type} (version {version}) needs write level {needed} (release {release}), the record is at {level}; nothing was saved.',
    },
    todo: {
      zh: '请在所有副本都升级后运行 bihuan raise-level。',
      en: 'Run bihuan raise-level once every replica is upgraded.',
    },
  },
  'store.not-a-store': {
    kind: 'unavailable',
    text: {
      zh: '{file} 不是本系统的事件库，或已损坏：{cause}',
      en: '{file} is not an event store of this product, or is damaged: {cause}',
    },
    todo: { zh: '请检查 BIHUAN_DATA，或从备份恢复。', en: 'Check BIHUAN_DATA, or restore from a backup.' },
  },
  'store.closed': {
    kind: 'unavailable',
    text: { zh: '系统正在停止，本次操作没有保存。', en: 'The system is shutting down; nothing was saved.' },
    todo: { zh: '请在重新启动后再试。', en: 'Try again once it has started again.' },
  },
  'store.write-failed': {
    kind: 'fault',
    text: {
      zh: '写入失败，本次操作没有保存：{cause}',
      en: 'Writing failed, nothing of this operation was saved: {cause}',
    },
    todo: { zh: '请联系管理员检查磁盘。', en: 'Ask the administrator to check the disk.' },
  },
  'store.unavailable': {
    kind: 'unavailable',
    text: { zh: '事件库服务器连接不上：{cause}', en: 'The event store server cannot be reached: {cause}' },
    todo: {
      zh: '请稍后重试；如持续如此，请管理员检查服务器和 BIHUAN_EVENT_STORE。',
      en: 'Try again shortly; if it lasts, have the administrator check the servers and BIHUAN_EVENT_STORE.',
    },
  },
  'store.not-leader': {
    kind: 'unavailable',
    text: { zh: '事件库集群正在更换主节点：{cause}', en: 'The event store cluster is changing its leader: {cause}' },
    todo: { zh: '什么都没有保存，请稍后重试。', en: 'Nothing was saved. Try again in a few seconds.' },
  },
  'store.timed-out': {
    kind: 'unavailable',
    text: { zh: '事件库服务器没有及时回应：{cause}', en: 'The event store server did not answer in time: {cause}' },
    todo: {
      zh: '请稍后重试；如持续如此，请管理员检查服务器。',
      en: 'Try again shortly; if it lasts, have the administrator look at the servers.',
    },
  },
  'store.outcome-unknown': {
    kind: 'unavailable',
    text: {
      zh: '“{stream}”的写入没有得到回应，是否已保存尚不能确定：{cause}',
      en: 'Writing to {stream} was not answered; whether it was saved is not known: {cause}',
    },
    todo: {
      zh: '请用同一个 Idempotency-Key 重新提交：已保存的不会重复，没有保存的会补上。',
      en: 'Send it again with the same Idempotency-Key: what was saved is not repeated, what was not is made good.',
    },
  },
  'store.access-denied': {
    kind: 'unavailable',
    text: { zh: '事件库服务器拒绝访问：{cause}', en: 'The event store server denies access: {cause}' },
    todo: {
      zh: '请管理员检查 BIHUAN_EVENT_STORE 中的用户名、密码和权限。',
      en: 'Have the administrator check user, password and rights in BIHUAN_EVENT_STORE.',
    },
  },
  'store.read-failed': {
    kind: 'fault',
    text: { zh: '读取事件库失败：{cause}', en: 'Reading the event store failed: {cause}' },
    todo: { zh: '请联系管理员检查服务器。', en: 'Have the administrator look at the servers.' },
  },
  'store.foreign-event': {
    kind: 'fault',
    text: {
      zh: '“{stream}”第 {revision} 条不是本系统写入的。',
      en: 'Event {revision} of {stream} was not written by this product.',
    },
    todo: {
      zh: '请运行 bihuan verify，并查明谁有权写入这台服务器。',
      en: 'Run bihuan verify, and find out who may write to that server.',
    },
  },
  'store.not-following': {
    kind: 'forbidden-now',
    text: {
      zh: '“{stream}”第 {revision} 条不能接在该流现有记录之后：次序或哈希不符。',
      en: 'Event {revision} of {stream} does not follow what is there: its order or its hash is wrong.',
    },
    todo: {
      zh: '什么都没有写入；请对来源运行 bihuan verify。',
      en: 'It was not written; run bihuan verify on the source.',
    },
  },
  'store.bad-connection': {
    kind: 'unavailable',
    text: { zh: '事件库的连接设置不可用：{cause}', en: 'The connection of the event store is not usable: {cause}' },
    todo: {
      zh: '请检查 BIHUAN_EVENT_STORE，例如 kurrentdb://用户:密码@主机:2113?tls=true。',
      en: 'Check BIHUAN_EVENT_STORE, for example kurrentdb://user:password@host:2113?tls=true.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
