import {
  EntityRef,
  Party,
} from '@business-relations/backstage-plugin-business-relations-common';
import { customerUnits } from './customers';
import { Inquiry, linesOfBusiness } from './inquiry';
import { effective, isForEverything } from './levels';
import { isFilled, isOf, partiesOf, Post, postsOf } from './posts';
import { nearestFirst } from './units';

/** Of a unit's account managers those for the subject, nearest level first; else those for all of it; else any. */
function ofUnit(
  unit: EntityRef,
  posts: Post[],
  { relations }: Inquiry,
): Post[] {
  const here = posts.filter(isOf(unit)).filter(isFilled);
  const named = effective(here, relations).posts;
  const everywhere = here.filter(isForEverything);
  const add = named.every(({ assignment }) => assignment.inAddition);
  const fitting = add ? [...named, ...everywhere] : named;
  return fitting.length > 0 ? fitting : here;
}

/** From where the question is asked up to the unit that is the customer; from elsewhere, the customers. */
function unitsUpTo(customers: EntityRef[], inquiry: Inquiry): EntityRef[] {
  const line = nearestFirst(linesOfBusiness(inquiry));
  if (customers.length === 0) return line;
  return line.slice(0, line.findIndex(unit => customers.includes(unit)) + 1);
}

/** Whoever manages the account of the customer whose question it is; nobody where that is vacant. */
export function accountManagersFor(inquiry: Inquiry): Party[] {
  const { relations } = inquiry;
  const posts = postsOf('accountManager', relations);
  const customers = customerUnits(inquiry);
  const up = unitsUpTo(customers, inquiry);
  const nearest = up
    .map(unit => ofUnit(unit, posts, inquiry))
    .find(found => found.length > 0);
  if (nearest) return partiesOf(nearest);
  if (up.length === 0 && customers.length > 0) {
    return partiesOf(customers.flatMap(unit => ofUnit(unit, posts, inquiry)));
  }
  // Where nobody is customer, or an account manager is so for no unit in particular, it is by the subject.
  const ofSubject = effective(posts, relations)
    .posts.filter(isFilled)
    .filter(
      ({ assignment: { unit } }) =>
        unit === undefined || customers.length === 0,
    );
  return partiesOf(ofSubject);
}
