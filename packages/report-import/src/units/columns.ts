import type { PlainColumn } from '../file/plain-table.ts';

/** What a column of a unit register says. */
export type UnitField =
  | 'name'
  | 'code'
  | 'kind'
  | 'supervisor'
  | 'head'
  | 'headTitle'
  | 'headPhone'
  | 'headMail'
  | 'contact'
  | 'contactTitle'
  | 'contactPhone'
  | 'contactMail'
  | 'title'
  | 'mobile'
  | 'phone'
  | 'mail';

export type UnitColumn = PlainColumn<UnitField>;

const contact = '(?:业务|绩效|财务|具体|日常)?(?:联系人|经办人|联络人|联络员)';
const head = '(?:单位|部门|主要|分管)?(?:负责人|领导)|法定代表人|法人代表';
const phone = '(?:联系|办公)?(?:手机|电话|座机)(?:号码?|电话)?|联系方式';
const mail = '(?:电子|联系)?(?:邮箱|邮件)(?:地址)?';

/** The usual names, first match wins: what is more particular stands above what is more general. */
const names: readonly (readonly [UnitField, RegExp])[] = [
  ['headPhone', new RegExp(`^(?:${head})的?(?:${phone})$|^headphone$`)],
  ['headMail', new RegExp(`^(?:${head})的?(?:${mail})$|^headmail$`)],
  ['headTitle', new RegExp(`^(?:${head})的?职务$|^headtitle$`)],
  ['head', new RegExp(`^(?:${head})(?:姓名)?$|^head$`)],
  ['contactPhone', new RegExp(`^(?:${contact})的?(?:${phone})$|^contactphone$`)],
  ['contactMail', new RegExp(`^(?:${contact})的?(?:${mail})$|^contactmail$`)],
  ['contactTitle', new RegExp(`^(?:${contact})的?职务$|^contacttitle$`)],
  ['contact', new RegExp(`^(?:${contact})(?:姓名)?$|^contact$`)],
  ['title', /^职务(?:职称)?$|^title$/],
  ['mobile', /^手机(?:号码?)?$|^手机[/、或]电话$|^mobile$/],
  ['phone', new RegExp(`^(?:${phone})$|^电话[/、或]手机$|^phone$`)],
  ['mail', new RegExp(`^(?:${mail})$|^e-?mail$|^mail$`)],
  ['code', /^(?:预算)?(?:单位|部门|机构)?(?:统一)?(?:社会信用)?(?:编码|代码|编号)$|^code$/],
  [
    'supervisor',
    /^(?:上级|业务|预算)?(?:主管|归口)(?:预算)?(?:部门|单位)(?:名称)?$|^上级(?:单位|部门)(?:名称)?$|^(?:supervisor|department)$/,
  ],
  ['kind', /^(?:单位|机构|预算单位)?(?:类型|类别|性质)$|^(?:kind|type)$/],
  ['name', /^(?:预算|基层|被评价|所属)?(?:单位|机构|部门)(?:名称|全称)?$|^名称$|^(?:unit)?name$|^unit$/],
];

/** The columns of a heading row; null when it is none: the unit and at least one thing more. Where two cells name one field, the first counts. */
export function unitColumnsOf(cells: readonly string[]): readonly UnitColumn[] | null {
  const columns: UnitColumn[] = [];
  for (const [index, text] of cells.entries()) {
    const field = fieldOf(text);
    if (field !== null && !columns.some((column) => column.field === field))
      columns.push({ index, heading: text, field });
  }
  return columns.length >= 2 && columns.some(({ field }) => field === 'name') ? columns : null;
}

function fieldOf(heading: string): UnitField | null {
  if (heading === '' || heading.length > 30) return null;
  const plain = heading
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .toLowerCase()
    .replaceAll(/[([【〔].*?[)\]】〕]/g, '')
    .replaceAll(/[*::_]/g, '')
    .replace(/示例$/, '');
  return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
