import { member, type PageRequest } from './page-request.ts';

/** The fiscal years to choose from, and the one that is shown: that of the address, else the latest. */
export async function yearChoices({ ask, address, today }: PageRequest) {
  const asOf = member(address, 'asOf');
  const { items } = await ask('listFiscalYears', { query: asOf === undefined ? {} : { asOf } });
  const asked = Number(member(address, 'fiscalYear'));
  const known = items.map(({ fiscalYear }) => fiscalYear);
  const fiscalYear =
    Number.isInteger(asked) && asked > 0 ? asked : Math.max(...known, known.length > 0 ? 0 : Number(today.slice(0, 4)));
  const listed = known.includes(fiscalYear) ? known : [fiscalYear, ...known];
  return {
    fiscalYear,
    moment: { fiscalYear, ...(asOf !== undefined && { asOf }) },
    years: listed.map((value) => ({ value, label: String(value), selected: value === fiscalYear })),
    asOfValue: asOf ?? '',
  };
}
