import type { FormField, FormRow, FormValues } from './form-fields.tsx';
import { fenFrom, type MoneyUnit } from './money.tsx';

/** What the fields of a form hold, as the members of a command. */
export class Typed {
  readonly values: FormValues;
  readonly #unit: MoneyUnit;

  constructor(values: FormValues, unit: MoneyUnit) {
    this.values = values;
    this.#unit = unit;
  }

  /** As it was typed, without what surrounds it; empty where nothing was. */
  text(name: string): string {
    const value = this.values[name];
    return typeof value === 'string' ? value.trim() : '';
  }

  /** Null where nothing was typed. */
  orNull(name: string): string | null {
    const text = this.text(name);
    return text === '' ? null : text;
  }

  /** Null where nothing was typed. */
  number(name: string): number | null {
    const text = this.text(name);
    return text === '' ? null : Number(text);
  }

  isTicked(name: string): boolean {
    return this.text(name) === 'yes';
  }

  /** Integer fen; null where nothing was typed. */
  fen(name: string): number | null {
    return fenFrom(this.text(name), this.#unit);
  }

  /** The lines of a field of lines in which anything was typed. */
  rows(name: string): readonly Typed[] {
    const value = this.values[name];
    if (typeof value === 'string' || value === undefined) return [];
    return value.filter((row) => Object.values(row).some((text) => text.trim() !== '')).map((row) => this.#of(row));
  }

  /** The names of fields whose amounts are none: `results/0/amount` within a line. */
  wrongAmounts(fields: readonly FormField[]): readonly string[] {
    return fields.flatMap((field) => {
      if (field.kind === 'money') return this.#isWrong(field.name) ? [field.name] : [];
      if (field.kind !== 'rows') return [];
      const rows = this.values[field.name];
      if (rows === undefined || typeof rows === 'string') return [];
      return rows.flatMap((row, at) =>
        this.#of(row)
          .wrongAmounts(field.columns ?? [])
          .map((name) => `${field.name}/${at}/${name}`),
      );
    });
  }

  #isWrong(name: string): boolean {
    return this.text(name) !== '' && this.fen(name) === null;
  }

  #of(row: FormRow): Typed {
    return new Typed(row, this.#unit);
  }
}
