const dayMs = 86_400_000;
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Every day of a year, in order. */
export function daysOf(year: number): readonly string[] {
  const first = Date.UTC(year, 0, 1);
  const count = Math.round((Date.UTC(year + 1, 0, 1) - first) / dayMs);
  return Array.from({ length: count }, (_, at) => dayAt(first + at * dayMs));
}

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Days as somebody lists them, runs among them (`2027-02-05~2027-02-11`), and what of it is no day of the year. */
export function listedDays(
  text: string,
  year: number,
): { readonly days: readonly string[]; readonly wrong: readonly string[] } {
  const ofYear = new Set(daysOf(year));
  const days: string[] = [];
  const wrong: string[] = [];
  for (const part of text.split(/[\s,，、;；]+/).filter((one) => one !== '')) {
    const [from = '', until = from] = part.split(/[~～]/);
    if (ofYear.has(from) && ofYear.has(until) && from <= until) {
      days.push(...[...ofYear].filter((day) => from <= day && day <= until));
    } else wrong.push(part);
  }
  return { days: [...new Set(days)].toSorted(), wrong };
}

/** The same the other way round: runs of days in a row are written as runs. */
export function daysAsListed(days: readonly string[]): string {
  const lines: string[] = [];
  let run: string[] = [];
  const end = () => {
    const [first] = run;
    if (first !== undefined) lines.push(run.length > 1 ? `${first}~${run.at(-1)}` : first);
  };
  for (const day of days.toSorted()) {
    const last = run.at(-1);
    if (last !== undefined && Date.parse(day) - Date.parse(last) === dayMs) run.push(day);
    else {
      end();
      run = [day];
    }
  }
  end();
  return lines.join('\n');
}
