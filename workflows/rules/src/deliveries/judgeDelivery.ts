import {
  Delivering,
  Instant,
  Message,
  message,
  Requirement,
} from '@business-relations/backstage-plugin-business-relations-common';
import type {
  CommandOf,
  requirementContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { isFurther } from '../processes/requirement/state';
import { inOrder } from './inOrder';
import { DeliveryTold } from './told';

/** What a command says. */
export type DeliveryContent<T extends string> = Omit<
  Extract<CommandOf<typeof requirementContract>, { type: T }>,
  'type'
>;

/** What is to be asked of the case, in that order; `of` is the id of what it says. */
export type DeliveryCommand = { of: string } & (
  | { type: 'handOver'; payload: DeliveryContent<'handOver'> }
  | { type: 'reportDelivery'; payload: DeliveryContent<'reportDelivery'> }
);

/** What becomes of one thing that was told. `says`: the case is told it. `waits`: it is judged again. */
export type Judged = { id: string } & (
  | { does: 'says' }
  | { does: 'waits'; because: Message; until?: Instant }
  | { does: 'rests'; because?: Message }
);

export type Judgement = {
  commands: DeliveryCommand[];
  judged: Judged[];
  /** Id of what the system said last, in its own order. */
  last?: string;
};

type Step = DeliveryTold & { state: Exclude<DeliveryTold['state'], 'stopped'> };

const isStep = (told: DeliveryTold): told is Step => told.state !== 'stopped';

/**
 * How far it is by all that was said: the furthest, and of two that are as far the first. The furthest rather than the
 * last, since that is what comes of it in whatever order they arrive: a case that has gone on does not come back by
 * what arrives late.
 */
function furthestOf(
  told: DeliveryTold[],
  { status }: Delivering,
): Step | undefined {
  return told
    .filter(isStep)
    .reduce<Step | undefined>(
      (furthest, each) =>
        isFurther(each.state, furthest?.state ?? status) ? each : furthest,
      undefined,
    );
}

function commandsFor(
  counting: DeliveryTold[],
  { status }: Delivering,
  report: Step | undefined,
  reference: string | undefined,
): DeliveryCommand[] {
  const [first] = counting;
  const url = counting.find(told => told.url !== undefined)?.url;
  const takenUp: DeliveryCommand[] =
    status === 'waiting' && first
      ? [
          {
            of: first.id,
            type: 'handOver',
            payload: {
              ...(reference !== undefined && { reference }),
              ...(url !== undefined && { url }),
            },
          },
        ]
      : [];
  if (!report) return takenUp;
  return [
    ...takenUp,
    {
      of: report.id,
      type: 'reportDelivery',
      payload: {
        status: report.state,
        asOf: report.at,
        ...(report.reference !== undefined && { reference: report.reference }),
      },
    },
  ];
}

function judgeOrdered(
  ordered: DeliveryTold[],
  delivering: Delivering,
  now: Instant,
): Judgement {
  const { since } = delivering;
  const inTime = ordered.filter(({ at }) => at >= since && at <= now);
  const reference =
    delivering.reference ??
    inTime.find(told => told.reference !== undefined)?.reference;
  const isOther = (told: DeliveryTold) =>
    told.reference !== undefined && told.reference !== reference;
  const counting = inTime.filter(told => !isOther(told));
  const report = furthestOf(counting, delivering);
  const judged = ordered.map((told): Judged => {
    const { id, at } = told;
    if (at > now) {
      const because = message('delivery-still-ahead', { at });
      return { id, does: 'waits', until: at, because };
    }
    if (at < since) {
      const because = message('delivery-earlier-round', { since });
      return { id, does: 'rests', because };
    }
    if (isOther(told)) {
      const because = message('other-delivery', { reference: reference ?? '' });
      return { id, does: 'rests', because };
    }
    if (told === report) return { id, does: 'says' };
    return isStep(told)
      ? { id, does: 'rests', because: message('delivery-no-further', {}) }
      : { id, does: 'rests' };
  });
  const last = counting.at(-1)?.id;
  return {
    commands: commandsFor(counting, delivering, report, reference),
    judged,
    ...(last !== undefined && { last }),
  };
}

const allOf = (
  ordered: DeliveryTold[],
  judge: (id: string) => Judged,
): Judgement => {
  const last = ordered.at(-1)?.id;
  return {
    commands: [],
    judged: ordered.map(({ id }) => judge(id)),
    ...(last !== undefined && { last }),
  };
};

/** What all that one system said of a requirement comes to, as the requirement stands now. */
export function judgeDelivery(
  told: readonly DeliveryTold[],
  requirement: Requirement,
  now: Instant,
): Judgement {
  const ordered = inOrder(told);
  switch (requirement.stage) {
    case 'draft':
    case 'preparation':
    case 'decision':
      return allOf(ordered, id => ({
        id,
        does: 'waits',
        because: message('delivery-not-ordered-yet', {}),
      }));
    case 'delivery':
    case 'verification':
      return judgeOrdered(ordered, requirement.delivering, now);
    case 'closed': {
      const because = message('case-ended', { outcome: requirement.outcome });
      return allOf(ordered, id => ({ id, does: 'rests', because }));
    }
    default:
      return requirement satisfies never;
  }
}
