import {
  Day,
  message,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import { contentOf, Held, isSameContent } from './content';
import { Customers, customersAmong } from './customers';
import { columnThatDiffers } from './differs';
import { Facts } from './facts';
import { Line } from './line';
import { problemOf } from './measure';
import { Mistake, Plan, Step } from './plan';
import { notAsInCatalog } from './present';
import {
  currentOf,
  isOfImport,
  liveOf,
  Standing,
  standingsOf,
} from './standing';
import { lackingOf, Wanted, wantedBy, whyNotOrderer } from './wanted';

type Standings = ReadonlyMap<string, Standing>;

/** As somebody holds it who has accepted, from today at the latest: others are measured by it. */
const asAccepted = ({ line, proposition }: Wanted, day: Day): Held => {
  const { mandate } = proposition;
  return {
    ...proposition,
    ...(mandate && {
      mandate: { ...mandate, from: mandate.from < day ? mandate.from : day },
    }),
    id: `row ${line}`,
    status: 'accepted',
    source: { from: 'import', name: '' },
    revision: 1,
  };
};

/** What is there, isn't spoken of in the table and stays. */
function staying(
  standings: Standings,
  spokenOf: ReadonlySet<string>,
  name: string,
): Held[] {
  return [...standings].flatMap(([key, standing]) =>
    spokenOf.has(key)
      ? []
      : liveOf(standing).filter(role => !isOfImport(role, name)),
  );
}

/** The second of two rows about the same role of the same person. */
function repeated(
  wanted: Wanted,
  first: ReadonlyMap<string, Wanted>,
): Mistake | undefined {
  const earlier = first.get(wanted.key);
  if (!earlier || earlier === wanted) return undefined;
  const { line } = earlier;
  return {
    does: 'error',
    line: wanted.line,
    column: columnThatDiffers(wanted.proposition, earlier.proposition),
    ...(wanted.proposition.unit && { unit: wanted.proposition.unit }),
    because: isSameContent(wanted.proposition, earlier.proposition)
      ? message('import-row-twice', { line })
      : message('import-row-contradicts', { line }),
  };
}

/** A proposal that nobody has answered is taken back; what was only identified is written anew. */
function changedBy({ line, proposition, standing }: Wanted): Step {
  const { pending, identified, accepted, declined } = standing;
  const { holder: person } = proposition;
  const takesBack = pending ? [pending] : [];
  const before = pending ?? identified ?? accepted ?? declined;
  if (!before) return { does: 'new', line, proposition };
  if (accepted && isSameContent(contentOf(accepted), proposition)) {
    const because = message('import-asked-anew', { person });
    return { does: 'changed', line, before, takesBack, because };
  }
  return {
    does: 'changed',
    line,
    proposition,
    before,
    takesBack,
    ...(identified && { instead: identified }),
    ...(accepted && {
      because: message('import-holds-until-accepted', { person }),
    }),
    ...(pending && { because: message('import-asked-anew', { person }) }),
  };
}

/** Nobody is asked to take on what has ended; that it is so already is said of what stands there. */
function overAlready(
  { mandate }: Proposition,
  day: Day,
): Pick<Mistake, 'column' | 'because'> | undefined {
  const to = mandate?.to;
  return to !== undefined && to < day
    ? { column: 'to', because: message('import-over-already', { day: to }) }
    : undefined;
}

function stepOf(wanted: Wanted, customers: Customers, facts: Facts): Step {
  const { line, proposition, standing } = wanted;
  const current = currentOf(standing);
  if (current && isSameContent(contentOf(current), proposition)) {
    const because = message('import-stands-as', { status: current.status });
    return { does: 'unchanged', line, role: current, because };
  }
  const problem =
    overAlready(proposition, facts.day) ??
    problemOf(proposition, customers, facts);
  if (!problem) return changedBy(wanted);
  const { unit } = proposition;
  return { does: 'error', line, ...(unit && { unit }), ...problem };
}

/** What was brought by an import of this name before, and isn't said by any row of it any more. */
function endedBy(
  standings: Standings,
  spokenOf: ReadonlyMap<string, Wanted>,
  name: string,
): Step[] {
  const because = message('import-row-gone', { name });
  return [...standings].flatMap(([key, standing]) =>
    spokenOf.has(key)
      ? []
      : liveOf(standing)
          .filter(role => isOfImport(role, name))
          .map((role): Step => ({ does: 'ended', role, because })),
  );
}

/**
 * What a table of units and budgets comes to ("follow the money"): the head of a unit that IT is part of the budget of
 * is asked to be its customer; a head below, of whose budget it is no part, to be an orderer there. Each row is held
 * against what there is already and against the rules by which it will be proposed, as if everybody else had accepted.
 *
 * Only the row itself makes somebody a customer: what stands above or below never does.
 */
export function planImport(lines: readonly Line[], facts: Facts): Plan {
  const { name, day } = facts;
  const standings = standingsOf(facts);
  const first = new Map<string, Wanted>();
  const wish = (line: Line, head: string): Wanted => {
    const wanted = wantedBy(line, head, standings, facts);
    if (!first.has(wanted.key)) first.set(wanted.key, wanted);
    return wanted;
  };

  const steps = new Map<number, Step | Wanted>();
  for (const line of lines) {
    const mistake =
      notAsInCatalog(line, facts) ??
      (line.itIncluded ? lackingOf(line) : undefined);
    if (mistake) steps.set(line.line, mistake);
    else if (line.itIncluded && line.head) {
      steps.set(line.line, wish(line, line.head));
    }
  }
  // All customers are known before it is asked who is below one.
  const customersOf = () =>
    customersAmong([
      ...[...first.values()].map(each => asAccepted(each, day)),
      ...staying(standings, new Set(first.keys()), name),
    ]);
  const paying = customersOf().byUnit;
  for (const line of lines) {
    if (steps.has(line.line)) continue;
    const { line: number, unit, head } = line;
    if (!head) {
      const because = message('import-no-head', { unit });
      steps.set(number, { does: 'nothing', line: number, unit, because });
      continue;
    }
    const wanted = wantedBy(line, head, standings, facts);
    const because =
      liveOf(wanted.standing).length > 0
        ? undefined
        : whyNotOrderer(head, unit, paying, facts);
    steps.set(
      number,
      because
        ? { does: 'nothing', line: number, unit, because }
        : wish(line, head),
    );
  }

  const customers = customersAmong(
    [...customersOf().byUnit.values()]
      .flat()
      .filter(({ status }) => status === 'accepted'),
  );
  return [
    ...lines.flatMap(({ line }) => {
      const step = steps.get(line);
      if (!step) return [];
      return 'does' in step
        ? step
        : (repeated(step, first) ?? stepOf(step, customers, facts));
    }),
    ...endedBy(standings, first, name),
  ];
}
