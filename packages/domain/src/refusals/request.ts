import type { RefusalEntry } from './catalogue.ts';

/** Refusals of a request as such: how it is written, addressed and sent, before anything is decided. */
export const requestRefusals = {
  'request.malformed-json': {
    kind: 'malformed',
    text: {
      zh: '请求内容不是完好的 JSON：第 {line} 行第 {column} 列。',
      en: 'The body is not sound JSON: line {line}, column {column}.',
    },
    todo: { zh: '请检查该处的引号、逗号和括号。', en: 'Check quotes, commas and brackets at that place.' },
  },
  'request.not-utf8': {
    kind: 'malformed',
    text: { zh: '请求内容不是 UTF-8（第 {offset} 字节附近）。', en: 'The body is not UTF-8 (near byte {offset}).' },
    todo: { zh: '请以 UTF-8 编码发送。', en: 'Send it in UTF-8.' },
  },
  'request.invalid': {
    kind: 'invalid',
    text: { zh: '有 {count} 处填写不合要求。', en: '{count} things in the request are not acceptable.' },
    todo: { zh: '请逐项更正后重新提交。', en: 'Correct each of them and submit again.' },
  },
  'request.body-missing': {
    kind: 'malformed',
    text: { zh: '请求没有内容。', en: 'The request has no body.' },
    todo: { zh: '请以 JSON 发送所需的内容。', en: 'Send what is needed as JSON.' },
  },
  'request.unknown-field': {
    kind: 'invalid',
    text: { zh: '没有名为“{field}”的字段。', en: 'There is no field named {field}.' },
    todo: { zh: '请核对字段名称，或去掉它。', en: 'Check its name, or leave it out.' },
  },
  'request.field-missing': {
    kind: 'invalid',
    text: { zh: '缺少“{field}”。', en: '{field} is missing.' },
    todo: { zh: '请补充该字段。', en: 'Add it.' },
  },
  'request.wrong-type': {
    kind: 'invalid',
    text: { zh: '“{field}”应为 {expected}。', en: '{field} must be of type {expected}.' },
    todo: { zh: '请按所列类型填写。', en: 'Write it in that type.' },
  },
  'request.too-small': {
    kind: 'invalid',
    text: { zh: '“{field}”小于下限 {limit}。', en: '{field} is below the least that is accepted, {limit}.' },
    todo: { zh: '请填写不小于下限的值。', en: 'Write a value that is not below it.' },
  },
  'request.too-big': {
    kind: 'invalid',
    text: { zh: '“{field}”超过上限 {limit}。', en: '{field} is above the most that is accepted, {limit}.' },
    todo: { zh: '请填写不超过上限的值。', en: 'Write a value that is not above it.' },
  },
  'request.too-long': {
    kind: 'invalid',
    text: { zh: '“{field}”超过 {limit} 个字。', en: '{field} is longer than {limit} characters.' },
    todo: { zh: '请写短一些。', en: 'Make it shorter.' },
  },
  'request.bad-format': {
    kind: 'invalid',
    text: { zh: '“{field}”的写法不对（{format}）。', en: '{field} is not written as it must be ({format}).' },
    todo: { zh: '请按接口说明中的写法填写。', en: 'Write it as the documentation of the interface says.' },
  },
  'request.not-a-choice': {
    kind: 'invalid',
    text: { zh: '“{field}”只能是：{choices}。', en: '{field} must be one of: {choices}.' },
    todo: { zh: '请从中选择一个。', en: 'Choose one of them.' },
  },
  'request.too-deep': {
    kind: 'invalid',
    text: { zh: '请求内容嵌套超过 {limit} 层。', en: 'The body is nested more than {limit} levels deep.' },
    todo: { zh: '请按接口说明的结构填写。', en: 'Write it as the documentation of the interface says.' },
  },
  'request.too-often': {
    kind: 'too-many',
    text: { zh: '请求过于频繁。', en: 'Requests come too often.' },
    todo: { zh: '请在 {seconds} 秒后再试。', en: 'Try again in {seconds} seconds.' },
  },
  'request.too-many-fields': {
    kind: 'too-large',
    text: { zh: '表单的字段太多。', en: 'The form has too many fields.' },
    todo: { zh: '请使用本系统的页面提交。', en: 'Send what the pages of this system send.' },
  },
  'request.too-large': {
    kind: 'too-large',
    text: { zh: '请求内容超过上限 {limit} 字节。', en: 'The body exceeds the limit of {limit} bytes.' },
    todo: { zh: '请减少内容，或分几次提交。', en: 'Send less, or in several parts.' },
  },
  'request.content-type': {
    kind: 'unsupported',
    text: {
      zh: '请求的内容类型是 {found}，应为 {expected}。',
      en: 'The content type is {found}; it must be {expected}.',
    },
    todo: { zh: '请设置 Content-Type: {expected}。', en: 'Set Content-Type: {expected}.' },
  },
  'request.bad-header': {
    kind: 'malformed',
    text: { zh: '请求头 {header} 的写法不对。', en: 'The header {header} is not written as it must be.' },
    todo: { zh: '请按接口说明填写或去掉它。', en: 'Write it as the documentation says, or leave it out.' },
  },
  'request.bad-address': {
    kind: 'malformed',
    text: { zh: '请求的地址写法不对。', en: 'The address of the request is malformed.' },
    todo: { zh: '请检查地址中的百分号编码。', en: 'Check the per cent signs in the address.' },
  },
  'request.unknown-path': {
    kind: 'not-found',
    text: { zh: '没有地址 {path}。', en: 'There is nothing at {path}.' },
    todo: { zh: '可用的地址见 /docs。', en: 'See /docs for the addresses there are.' },
  },
  'request.method-not-allowed': {
    kind: 'method-not-allowed',
    text: {
      zh: '地址 {path} 不接受 {method}，只接受 {allowed}。',
      en: '{path} does not take {method}, only {allowed}.',
    },
    todo: { zh: '请改用所列的方法。', en: 'Use one of these methods.' },
  },
  'request.host-refused': {
    kind: 'misdirected',
    text: {
      zh: '本服务只回答本机地址，不回答“{host}”。',
      en: 'This service answers to local addresses only, not to {host}.',
    },
    todo: {
      zh: '请用 http://127.0.0.1 或 http://localhost 访问。',
      en: 'Open it at http://127.0.0.1 or http://localhost.',
    },
  },
  'upload.manifest-first': {
    kind: 'malformed',
    text: { zh: '上传必须以清单（manifest）开头。', en: 'An upload must begin with its manifest.' },
    todo: {
      zh: '请把 manifest 字段（JSON）放在所有文件之前。',
      en: 'Put the field manifest (JSON) before all files.',
    },
  },
  'upload.malformed': {
    kind: 'malformed',
    text: { zh: '上传的内容不完整或格式有误：{cause}', en: 'The upload is incomplete or malformed: {cause}' },
    todo: { zh: '什么都没有保存，请重新上传。', en: 'Nothing was stored; upload it again.' },
  },
  'upload.more-at-once': {
    kind: 'invalid',
    text: { zh: '一次最多上传 {most} 个文件。', en: 'At most {most} files can be sent at once.' },
    todo: {
      zh: '什么都没有保存；请分几次上报。',
      en: 'Nothing was stored; report in several goes.',
    },
  },
  'upload.too-many-files': {
    kind: 'invalid',
    text: {
      zh: '发来的文件多于清单所列的 {listed} 个。',
      en: 'More files came than the {listed} that the manifest lists.',
    },
    todo: {
      zh: '什么都没有保存；请在清单中列出每个文件。',
      en: 'Nothing was stored; list every file in the manifest.',
    },
  },
  'request.timed-out': {
    kind: 'unavailable',
    text: {
      zh: '处理超过 {seconds} 秒，没有等到结果。',
      en: 'It took more than {seconds} seconds; the outcome is not known here.',
    },
    todo: {
      zh: '请用同一个 Idempotency-Key 再次提交，以查明结果。',
      en: 'Submit again with the same Idempotency-Key to learn the outcome.',
    },
  },
  'request.not-found': {
    kind: 'not-found',
    text: { zh: '没有编号为“{id}”的{what:streamKind}。', en: 'There is no {what:streamKind} with the id {id}.' },
    todo: {
      zh: '请核对编号；它也可能在所查的日期还没有登记。',
      en: 'Check the id; on the day asked for it may not have been registered yet.',
    },
  },
  'request.bad-cursor': {
    kind: 'invalid',
    text: { zh: '翻页标记无效，或属于另一次查询。', en: 'The cursor is not valid, or belongs to another question.' },
    todo: { zh: '请从第一页重新查询。', en: 'Ask again from the first page.' },
  },
  'request.position-unknown': {
    kind: 'invalid',
    text: {
      zh: '位置 {position} 尚不存在，现在到 {head} 为止。',
      en: 'Position {position} does not exist yet; the log ends at {head}.',
    },
    todo: { zh: '请使用写入操作返回的位置。', en: 'Use a position that a command has answered.' },
  },
  'projection.catching-up': {
    kind: 'unavailable',
    text: {
      zh: '“{projection}”还在整理记录，尚差 {events} 条。',
      en: '{projection} is still catching up, {events} events behind.',
    },
    todo: { zh: '请稍候再试。', en: 'Try again in a moment.' },
  },
  'projection.taken-over': {
    kind: 'unavailable',
    text: {
      zh: '“{projection}”的查询数据已被另一个进程接管，本进程不再更新。',
      en: 'Another process has taken over the rows of {projection}; this one follows no more.',
    },
    todo: {
      zh: '一个数据目录只能由一个进程使用：请停止另一个进程，再重新启动本进程。',
      en: 'A data folder is for one process: stop the other one, then start this one again.',
    },
  },
  'projection.stopped': {
    kind: 'unavailable',
    text: {
      zh: '“{projection}”停在事件 {eventId}（{type}，位置 {position}）：{cause}',
      en: '{projection} stopped at event {eventId} ({type}, position {position}): {cause}',
    },
    todo: {
      zh: '其他查询不受影响；请联系管理员，升级后用 bihuan rebuild 重建。',
      en: 'Other questions are answered as before; ask the administrator to upgrade and run bihuan rebuild.',
    },
  },
  'principal.not-allowed': {
    kind: 'denied',
    text: {
      zh: '您不能进行这项操作（{operation}）；可以的是：{roles}。',
      en: 'You may not do this ({operation}); those who may: {rolesEn}.',
    },
    todo: {
      zh: '请联系有权限的人员，或请管理员授予相应角色和范围。',
      en: 'Ask somebody who may, or have the administrator grant you the role and the scope.',
    },
  },
  'service.fault': {
    kind: 'fault',
    text: {
      zh: '程序出错，本次操作没有完成（编号 {correlationId}）。',
      en: 'Something in the program went wrong; this was not completed (id {correlationId}).',
    },
    todo: {
      zh: '请把编号告知管理员，日志中可以查到原因。',
      en: 'Give this id to the administrator: the log says why.',
    },
  },
  'settings.port-in-use': {
    kind: 'unavailable',
    text: { zh: '端口 {port} 已被占用。', en: 'Port {port} is in use.' },
    todo: {
      zh: '请停止占用它的程序，或用 PORT 指定别的端口。',
      en: 'Stop what uses it, or choose another one with PORT.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
