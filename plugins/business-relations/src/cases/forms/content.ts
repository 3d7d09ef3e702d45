import { Money } from '@business-relations/backstage-plugin-business-relations-common';

/** What is being filled in, by the names of its fields; what isn't there yet is missing. */
export type Content = { readonly [name: string]: unknown };

export const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const contentOf = (value: unknown): Content =>
  isContent(value) ? value : {};

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : '';

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [];

export const moneyOf = (value: unknown): Money | undefined => {
  const { amount, currency } = contentOf(value);
  return typeof amount === 'number' && typeof currency === 'string'
    ? { amount, currency }
    : undefined;
};

/**
 * What is sent: without what was left empty, since a field that nobody filled in says nothing, and text of nothing but
 * spaces neither.
 */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() ? value.trim() : undefined;
  if (Array.isArray(value)) {
    return value.map(withoutBlanks).filter(each => each !== undefined);
  }
  if (!isContent(value)) return value;
  const filled = Object.entries(value)
    .map(([name, each]): [string, unknown] => [name, withoutBlanks(each)])
    .filter(([, each]) => each !== undefined);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
