import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearNames } from './near-names.ts';

const named = (...names: readonly string[]) =>
  names.map((name, at) => ({ id: `obj-${String(at).padStart(7, '0')}`, name }));
const found = (register: readonly string[], name: string) =>
  nearNames(named(...register))(name).map((item) => item.name);

it('a name that was mistyped, or that differs by its year alone, is offered; another one is not', () => {
  const register = ['老旧小区改造项目', '北川河河道治理工程', '2022年智慧校园提升改造工程'];
  expect(found(register, '老旧小区改选项目')).toEqual(['老旧小区改造项目']);
  expect(found(register, '北川河道治理工程')).toEqual(['北川河河道治理工程']);
  expect(found(register, '2024年度智慧校园提升改造工程')).toEqual(['2022年智慧校园提升改造工程']);
  expect(found(register, '南川河水库除险加固工程')).toEqual([]);
});

/** Letter by letter, as the definition has it. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  if (one[0] === other[0]) return distance(one.slice(1), other.slice(1));
  const [a, b] = [one.slice(1), other.slice(1)];
  return 1 + Math.min(distance(a, b), distance(a, other), distance(one, b));
}

it('finds just those that are at most two edits away, the nearest first, whatever the register', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 6, maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (register, name) => {
      const near = register
        .map((known, at) => ({ known, at, edits: distance(name, known) }))
        .filter(({ edits }) => edits <= 2)
        .sort((one, other) => one.edits - other.edits || one.at - other.at)
        .slice(0, 5);
      expect(found(register, name)).toEqual(near.map(({ known }) => known));
    }),
    { numRuns: 300 },
  );
});

it('finds the mistyped one among many thousands that are named alike', () => {
  const register = Array.from({ length: 30_000 }, (_, at) => `示例评价对象第${String(at).padStart(6, '0')}号建设项目`);
  register.push('示例评价对象特别建设项目');
  const near = nearNames(named(...register));
  expect(near('示例评价对象特别建没项目').map(({ name }) => name)).toEqual(['示例评价对象特别建设项目']);
  expect(near('示例评价对象第012345号建设项日').map(({ name }) => name)[0]).toBe('示例评价对象第012345号建设项目');
});
