import type { FileFault, FilesReport, NamedBy } from '../files/check-files.ts';
import type { Words } from './screen.ts';

/** What the check of the kept files came to, line by line. */
export function filesLines({ checked, bytes, faults, unreferenced }: FilesReport): Words[] {
  const megabytes = (bytes / 1e6).toFixed(1);
  const sound: Words = {
    zh: `文件完整：记录提到的 ${checked} 份文件内容均与哈希一致（${megabytes} MB）。`,
    en: `The files are whole: the ${checked} that the record names have the content of their hashes (${megabytes} MB).`,
  };
  const broken: Words = {
    zh: `文件不完整：记录提到的 ${checked} 份中有 ${faults.length} 份缺失或已变：`,
    en: `The files are not whole: of the ${checked} that the record names, ${faults.length} are missing or altered:`,
  };
  const idle: Words = {
    zh: `另有 ${unreferenced.length} 份文件没有被引用（例如上传后未提交、只预览未导入），不影响完整性。`,
    en: `${unreferenced.length} more files are kept that nothing refers to (uploads not reported, previews not carried out); this is no fault.`,
  };
  return [
    ...(faults.length === 0 ? [sound] : [broken, ...faults.flatMap(faultLines)]),
    ...(unreferenced.length === 0 ? [] : [idle]),
  ];
}

function faultLines({ kind, hash, namedBy }: FileFault): Words[] {
  const what = kind === 'missing' ? { zh: '缺失', en: 'missing' } : { zh: '内容已变', en: 'altered' };
  return [{ zh: `  ${what.zh}: ${hash}`, en: `  ${what.en}: ${hash}` }, ...namedBy.map(namedByLine)];
}

function namedByLine({ name, stream, findingId, event, revision }: NamedBy): Words {
  const zh = findingId === null ? stream : `问题 ${findingId}`;
  const en = findingId === null ? stream : `finding ${findingId}`;
  return {
    zh: `    “${name}” — ${zh}，${event}，第 ${revision} 版次`,
    en: `    “${name}” — ${en}, ${event}, revision ${revision}`,
  };
}
