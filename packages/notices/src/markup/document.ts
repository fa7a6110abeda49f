import type { Language } from '@bihuan/domain';

export type Align = 'left' | 'center' | 'right';

export interface Column {
  readonly title: string;
  /** Share of the width of the text, in per cent; those of a table add up to 100. */
  readonly width: number;
  readonly align: Align;
}

export interface Row {
  readonly cells: readonly string[];
  /** The sums below the rows. */
  readonly total: boolean;
}

export type Block =
  | { readonly kind: 'addressee' | 'heading' | 'subheading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** What a letter says and in which order, before it has a form. Texts may hold line breaks (`\n`). */
export interface LetterDocument {
  readonly language: Language;
  /** 草稿, 示例: printed on every page. */
  readonly marks: readonly string[];
  /** 发文机关标志. */
  readonly issuer: string;
  /** 发文字号. */
  readonly number: string | null;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly signature: { readonly office: string; readonly date: string };
  /** 抄送. */
  readonly copies: string | null;
  /** 印发机关 and 印发日期. */
  readonly printed: { readonly office: string; readonly date: string } | null;
}

export interface Message {
  /** One line. */
  readonly subject: string;
  readonly text: string;
}
