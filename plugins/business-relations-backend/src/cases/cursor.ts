import { z } from 'zod';
import { parse } from '../http/parse';

/** After which line of a list the next page begins. */
export type Place = { openedAt: string; id: string };

const place = z.tuple([z.iso.datetime(), z.string()]);

export const cursorOf = ({ openedAt, id }: Place): string =>
  Buffer.from(JSON.stringify([openedAt, id])).toString('base64url');

const jsonIn = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** @throws Malformed where it is none that `cursorOf` made. */
export function placeOf(cursor: string): Place {
  const [openedAt, id] = parse(place, jsonIn(cursor), ['cursor']);
  return { openedAt, id };
}
