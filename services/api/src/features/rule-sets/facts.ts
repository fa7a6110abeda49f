import { factDeclaration, factNames } from '@bihuan/domain';
import { valueInWords } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';

/** Everything that a cell, an expression or an effect can look at, in the order in which it is told. */
export const handleListRuleFacts: Handler<'listRuleFacts'> = async () => ({
  items: factNames.map((name) => {
    const declaration = factDeclaration(name);
    const { label, type } = declaration;
    const values = declaration.type === 'text' ? (declaration.values ?? []) : [];
    return {
      name,
      label: { zh: label.zh, en: label.en },
      type,
      unit: declaration.type === 'number' ? declaration.unit : null,
      values: values.map((value) => ({
        value,
        words: { zh: valueInWords(name, value, 'zh'), en: valueInWords(name, value, 'en') },
      })),
    };
  }),
});
