import { createHash } from 'node:crypto';
import type { RequestOf } from '@bihuan/contract';
import { filesToSend } from '../files/files-to-send.ts';
import { bySide, type Chapter, chapter, command } from './story-step.ts';

type Evidence = NonNullable<RequestOf<'reportProgress'>['body']['evidence']>[number];

interface DemoFile {
  /** Number of the project that it is about. */
  readonly project: number;
  readonly name: string;
  /** The day that it speaks of. */
  readonly speaksOf: string;
  /** Its content: made up, and says so. */
  readonly text: string;
}

const files = {
  progress20: {
    project: 20,
    name: '示例-改造进度说明.txt',
    speaksOf: '2025-05-09',
    text: '示例数据，并非真实材料。\n截至2025年5月9日，照明和雨水管改造已完工5个小区。\n',
  },
  progress29: {
    project: 29,
    name: '示例-主体工程形象进度.csv',
    speaksOf: '2025-05-23',
    text: '项目（示例数据）,形象进度\n第一养老院,已封顶\n第二养老院,主体施工中\n',
  },
  completion20: {
    project: 20,
    name: '示例-完工验收单.txt',
    speaksOf: '2025-05-24',
    text: '示例数据，并非真实材料。\n6个小区的照明和雨水管改造均已完工，待财政部门核查。\n',
  },
  completion25: {
    project: 25,
    name: '示例-移交接管单.txt',
    speaksOf: '2025-11-07',
    text: '示例数据，并非真实材料。\n绿化工程已移交养护单位，养护责任和期限已写入接管单。\n',
  },
} as const satisfies Record<string, DemoFile>;

/** The uploads of one day, each by its own project's side, in a chapter before the one that refers to them. */
export const uploaded = (day: string, ...keys: readonly (keyof typeof files)[]): Chapter =>
  chapter(
    day,
    keys.map((key) => {
      const { project, name, speaksOf, text } = files[key];
      const step = command(`evidence ${key}`, 'storeEvidence', () => ({
        body: { files: [{ name, speaksOf }], sample: ['files'] },
        files: filesToSend([() => bytesOf(text)]),
      }));
      return bySide('evaluated-unit', project, step);
    }),
  );

/** What a report says of an uploaded file. */
export function evidenceOf(key: keyof typeof files): Evidence {
  const { name, speaksOf, text } = files[key];
  return { hash: createHash('sha256').update(text).digest('hex'), name, speaksOf };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
