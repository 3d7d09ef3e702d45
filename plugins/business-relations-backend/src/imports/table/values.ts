import {
  EntityRef,
  ImportCell,
  Money,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  day,
  entityRef,
  money,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

/** What a cell holds, or what it should have held. */
export type Value<T> = { is: T } | { wanted: ImportCell };

const is = <T>(value: T): Value<T> => ({ is: value });

/** Spreadsheets group digits by a space that doesn't break, or a thin one, or an apostrophe. */
const grouping = /[\s\u00A0\u2007\u2009\u202F'’]/g;

/**
 * `1 200 000,50`, `1,200,000.50`, `1.200.000`: of two marks the last is the decimal one; one mark before exactly three
 * digits groups thousands, since money has no three decimals. Undefined where it is no number.
 */
export function numberIn(text: string): number | undefined {
  const digits = text.replace(grouping, '').replace(/−/g, '-');
  const marks = [...digits.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  const kinds = new Set(marks.map(([mark]) => mark));
  const after = last ? digits.length - last.index - 1 : 0;
  const isDecimal =
    last !== undefined &&
    (kinds.size === 2 || (marks.length === 1 && after !== 3));
  const whole = isDecimal ? digits.slice(0, last.index) : digits;
  const fraction = isDecimal ? digits.slice(last.index + 1) : '';
  const groups = whole.split(/[.,]/);
  const isGrouped =
    groups.length === 1 ||
    (/^[1-9]\d{0,2}$/.test(groups[0]) &&
      groups.slice(1).every(group => /^\d{3}$/.test(group)) &&
      new Set(whole.match(/[.,]/g)).size === 1);
  const plain = `${groups.join('')}.${fraction || '0'}`;
  return isGrouped && /^\d+\.\d{1,2}$/.test(plain) ? Number(plain) : undefined;
}

/** An amount, in the row's currency where it names none of its own. */
export function readMoney(text: string, currency: string): Value<Money> {
  const named = /^([A-Z]{3})\s+|\s*([A-Z]{3})$|\s*(kr)\.?$/i.exec(text);
  const own = (named?.[1] ?? named?.[2])?.toLocaleUpperCase('en-US');
  const amount = numberIn(named ? text.replace(named[0], '') : text);
  const read = money.safeParse({ amount, currency: own ?? currency });
  return read.success ? is(read.data) : { wanted: 'amount' };
}

export function readCurrency(text: string): Value<string> {
  const currency = text.toLocaleUpperCase('en-US');
  if (currency === 'KR') return is('SEK');
  return /^[A-Z]{3}$/.test(currency) ? is(currency) : { wanted: 'currency' };
}

export function readShare(text: string): Value<number> {
  const share = numberIn(text.replace(/%$/, ''));
  return share !== undefined && share > 0 && share <= 100
    ? is(share)
    : { wanted: 'share' };
}

const yes = ['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'sant'];
const no = ['no', 'n', 'false', '0', 'nej', 'falskt'];

export function readYesOrNo(text: string): Value<boolean> {
  const word = text.toLocaleLowerCase('en-US');
  if (yes.includes(word)) return is(true);
  return no.includes(word) ? is(false) : { wanted: 'yesOrNo' };
}

export function readDay(text: string): Value<string> {
  const read = day.safeParse(text);
  return read.success ? is(read.data) : { wanted: 'day' };
}

const period =
  /^(\d{4}-\d{2}-\d{2})?\s*(?:–|—|--?|\.\.|\/|to|till)\s*(\d{4}-\d{2}-\d{2})?$/i;

/** `2026-01-01 – 2026-12-31`: from when to when it is so; either may be open. Undefined for what is no period. */
export function periodIn(
  text: string,
): { from?: string; to?: string } | undefined {
  const [whole, from, to] = period.exec(text) ?? [];
  if (whole === undefined || (!from && !to)) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

const kinds = {
  unit: ['group'],
  person: ['user'],
  subject: ['component', 'system', 'domain'],
} as const;

/** A whole reference, or only its name where kind and namespace are the usual ones. */
export function readRef(
  text: string,
  wanted: keyof typeof kinds,
): Value<EntityRef> {
  const [usual] = kinds[wanted];
  const whole = text.includes(':') ? text : `${usual}:default/${text}`;
  const read = entityRef.safeParse(whole);
  const isKind =
    read.success &&
    kinds[wanted].some(kind => read.data.startsWith(`${kind}:`));
  return isKind ? is(read.data) : { wanted };
}

export function readEmail(text: string): Value<string> {
  const read = z.email().max(320).safeParse(text);
  return read.success ? is(read.data) : { wanted: 'email' };
}

const all = ['all', 'alla', 'allt', '*'];

export function readSubjects(text: string): Value<'all' | EntityRef[]> {
  if (all.includes(text.toLocaleLowerCase('en-US'))) return is('all');
  const refs: EntityRef[] = [];
  for (const each of text.split(/[\s,;|]+/).filter(Boolean)) {
    const read = readRef(each, 'subject');
    if (!('is' in read)) return read;
    refs.push(read.is);
  }
  return refs.length > 0 && refs.length <= 200
    ? is([...new Set(refs)])
    : { wanted: 'subject' };
}
