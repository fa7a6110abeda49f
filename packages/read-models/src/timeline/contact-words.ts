import { type BihuanEvent, inWords, type Language } from '@bihuan/domain';
import { type DataOf, part, reasoned, type Words } from './phrases.ts';
import type { NamesThen } from './words.ts';

type Contact =
  | 'OrganisationSupervisorChanged'
  | 'OrganisationAmended'
  | 'OrganisationSplit'
  | 'PersonRegistered'
  | 'PersonAmended'
  | 'PersonDeleted'
  | 'DeputyAppointed'
  | 'DeputyEnded'
  | 'PostFilled'
  | 'PostLeft'
  | 'PostPutFirst'
  | 'PostRestored'
  | 'UnitImportPlanned'
  | 'UnitImportCompleted'
  | 'UnitImportTakeBackStarted'
  | 'UnitImportTakenBack';

const period = ({ from, until }: { readonly from: string; readonly until: string | null }): Words => ({
  zh: `自 ${from} 起${part(until, (day) => `至 ${day} 止`)}`,
  en: `from ${from}${part(until, (day) => ` to ${day}`)}`,
});

const ended = (lastDay: string | null): Words =>
  lastDay === null ? { zh: '系误登，作废', en: 'entered by mistake' } : { zh: `至 ${lastDay}`, en: `until ${lastDay}` };

/** Sentences about organisations, posts and deputies. People appear by their id alone: names lie where they can be deleted. */
export const contactSentences: {
  readonly [Type in Contact]: (data: DataOf<Extract<BihuanEvent['type'], Type>>, names: NamesThen) => Words;
} = {
  OrganisationSupervisorChanged: ({ parentId, reason }, { organisation }) => {
    const named = organisation(parentId) ?? parentId;
    return named === null
      ? reasoned('不再有主管单位', 'Supervised by nobody from here on', reason)
      : reasoned(`主管单位变更为“${named}”`, `Supervised by “${named}” from here on`, reason);
  },
  OrganisationAmended: ({ code, kind, reason }) => {
    const said = (language: Language, codeLabel: string, kindLabel: string, none: string) =>
      [
        ...(code === undefined ? [] : [`${codeLabel} ${code ?? none}`]),
        ...(kind === undefined ? [] : [`${kindLabel} ${inWords('organisationKind', kind, language)}`]),
      ].join(language === 'zh' ? '，' : ', ');
    return reasoned(
      `更正单位信息：${said('zh', '编码', '类型', '无')}`,
      `Organisation amended: ${said('en', 'code', 'kind', 'none')}`,
      reason,
    );
  },
  OrganisationSplit: ({ successors, reason }, { organisation }) => {
    const said = (main: string) =>
      successors.map(
        ({ organisationId, isMain, takesOver }) =>
          `“${organisation(organisationId) ?? organisationId}”${isMain ? main : ''}${part(takesOver, (text) => ` ${text}`)}`,
      );
    return reasoned(
      `单位分立为${said('（主要承接）').join('、')}`,
      `Organisation split into ${said(' (main successor)').join(', ')}`,
      reason,
    );
  },
  PersonRegistered: ({ personId }) => ({ zh: `登记人员 ${personId}`, en: `Person ${personId} registered` }),
  PersonAmended: ({ reason }) => reasoned('更正人员信息', 'Details of the person amended', reason),
  PersonDeleted: ({ reason }) =>
    reasoned('删除人员，不再保存姓名和联系方式', 'Person deleted; name and addresses are no longer kept', reason),
  DeputyAppointed: ({ deputyId, originalReceives, reason, ...days }) => {
    const { zh, en } = period(days);
    const copy =
      originalReceives === 'copy' ? { zh: '，本人收抄送', en: ', with a copy to the person' } : { zh: '', en: '' };
    return reasoned(`${zh}由 ${deputyId} 代理${copy.zh}`, `${deputyId} is deputy ${en}${copy.en}`, reason);
  },
  DeputyEnded: ({ lastDay, reason }) =>
    reasoned(`代理结束：${ended(lastDay).zh}`, `Deputy’s time ended: ${ended(lastDay).en}`, reason),
  PostFilled: ({ post, personId, reason, ...days }) => {
    const { zh, en } = period(days);
    return reasoned(
      `${personId} ${zh}任“${inWords('post', post, 'zh')}”`,
      `${personId} holds the post “${inWords('post', post, 'en')}” ${en}`,
      reason,
    );
  },
  PostRestored: ({ post, personId, reason, ...days }) => {
    const { zh, en } = period(days);
    return reasoned(
      `恢复 ${personId} ${zh}任“${inWords('post', post, 'zh')}”`,
      `${personId} holds the post “${inWords('post', post, 'en')}” again, ${en}`,
      reason,
    );
  },
  PostLeft: ({ lastDay, reason }) =>
    reasoned(`任职结束：${ended(lastDay).zh}`, `Post left: ${ended(lastDay).en}`, reason),
  UnitImportPlanned: ({ fileName, steps }) => ({
    zh: `开始导入单位名册“${fileName}”，共 ${steps} 步`,
    en: `Import of the unit register “${fileName}” begun, ${steps} steps`,
  }),
  UnitImportCompleted: ({ steps }) => ({
    zh: `完成单位名册导入，共 ${steps} 步`,
    en: `Import of the unit register completed, ${steps} steps`,
  }),
  UnitImportTakeBackStarted: ({ reason }) =>
    reasoned('开始撤回单位名册导入', 'Taking back the import of the unit register started', reason),
  UnitImportTakenBack: ({ kept }) => ({
    zh: `单位名册导入已撤回${kept.length === 0 ? '' : `，保留 ${kept.length} 项`}`,
    en: `Import of the unit register taken back${kept.length === 0 ? '' : `; ${kept.length} kept`}`,
  }),
  PostPutFirst: ({ tenureId }) => ({
    zh: `任职 ${tenureId} 列为首要联系人`,
    en: `The holder under ${tenureId} is asked first from here on`,
  }),
};
