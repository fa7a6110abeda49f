import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const repository = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, repository), 'utf8');

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}

export const alerts: readonly Alert[] = (
  parse(text('infra/prometheus/alerts.yml')) as { groups: { rules: Alert[] }[] }
).groups.flatMap(({ rules }) => rules);

/** The sections of the runbooks that are about an alert, by its name. */
export const sections: ReadonlyMap<string, string> = new Map(
  text('docs/runbooks.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const)
    .filter(([heading]) => heading.startsWith('Bihuan')),
);

interface Dashboard {
  readonly file: string;
  readonly uid: string;
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const folder = 'infra/grafana/dashboards/';
export const dashboards: readonly Dashboard[] = readdirSync(new URL(folder, repository)).map((file) => ({
  file,
  ...JSON.parse(text(folder + file)),
}));

/** Every expression that an operator is shown, or called by, with where it stands. */
export const expressions: readonly (readonly [where: string, expression: string])[] = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...dashboards.flatMap(({ file, panels }) =>
    panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [`${file}: ${title}`, expr] as const)),
  ),
];
