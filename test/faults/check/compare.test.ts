import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Entry } from '../people/Ledger';
import { compare } from './compare';
import { Findings, none } from './Findings';
import { Standing } from './standing';
import { standingOfAWalk } from './standingOfAWalk';

type Walk = { entries: Entry[]; standing: Standing };

/** What the check says where something was done to a case that is as it should be. */
function foundWhere(spoil: (walk: Walk) => void): Findings {
  const walk = structuredClone(standingOfAWalk());
  spoil(walk);
  return compare(walk.entries, walk.standing);
}

const kindsIn = (findings: Findings) =>
  Object.entries(findings)
    .filter(([, found]) => found.length > 0)
    .map(([kind]) => kind);

const runOf = ({ standing: { run } }: Walk) => {
  if (!run?.case) throw new Error('It has no run');
  return { ...run, case: run.case };
};

const modelOf = ({ standing: { readModel } }: Walk) => {
  if (!readModel) throw new Error('It has no read model');
  return readModel;
};

const lastOf = ({ standing: { events } }: Walk): RecordedEvent => {
  const last = events.at(-1);
  if (!last) throw new Error('Nothing is recorded');
  return last;
};

describe('The check', () => {
  it('finds nothing where all parts say the same', () => {
    expect(foundWhere(() => {})).toEqual(none());
  });

  describe('says “lost”', () => {
    it('where somebody was told yes and the log lacks it, and the record too', () => {
      const found = foundWhere(({ standing }) => {
        standing.log.pop();
        standing.events.pop();
      });
      expect(found.lost).toEqual([
        'note of user:default/karin (command-3) is not in the log, and left no event',
      ]);
    });

    it('where a command is said to be carried out and left no event', () => {
      const found = foundWhere(({ standing }) => standing.events.pop());
      expect(found.lost).toEqual([
        'note (command-3) is said to be carried out and left no event',
      ]);
    });

    it('not where a case was told of a successor and asks nobody for that role', () => {
      const told = { ...standingOfAWalk().standing.log[0], nth: 4, id: 'told' };
      const foundOf = (type: string, person: string | null) =>
        foundWhere(({ standing }) => {
          standing.log.push({ ...told, type, person });
        });
      expect(foundOf('succeed', null)).toEqual(none());
      expect(kindsIn(foundOf('succeed', told.person))).toEqual(['lost']);
      expect(kindsIn(foundOf('note', null))).toEqual(['lost']);
    });

    it('where a command still waits', () => {
      const found = foundWhere(({ standing: { log } }) => {
        log[1].state = 'waiting';
      });
      expect(found.lost).toEqual(['note (command-2) still waits']);
    });

    it('where somebody was told that it is carried out and it was refused', () => {
      const found = foundWhere(({ standing: { log } }) => {
        log[2].state = 'refused';
      });
      expect(found.lost).toEqual([
        'note of user:default/karin (command-3) was told to be carried out and is refused',
      ]);
    });

    it('not where a log that was set back lacks what the record has', () => {
      expect(foundWhere(({ standing }) => standing.log.pop())).toEqual(none());
    });
  });

  describe('says “doubled”', () => {
    it('where one request became two commands', () => {
      const found = foundWhere(({ entries }) => {
        entries[1].commands.add('command-9');
      });
      expect(found.doubled).toEqual([
        'note of user:default/karin was recorded twice',
      ]);
    });

    it('where a command left its event twice', () => {
      const found = foundWhere(walk => {
        const { events } = walk.standing;
        events.push({ ...lastOf(walk), seq: events.length + 1 });
      });
      expect(found.doubled).toEqual(['note (command-3) happened twice']);
    });

    it('where what was refused happened', () => {
      const found = foundWhere(({ entries, standing: { log } }) => {
        entries[1].answer = 'refused';
        log[1].state = 'refused';
      });
      expect(found.doubled).toEqual([
        'note (command-2) was refused and happened',
      ]);
    });

    it('where somebody was told no and it is in the log', () => {
      const found = foundWhere(({ entries }) => {
        entries[2].answer = 'refused';
        entries[2].commands.clear();
      });
      expect(found.doubled).toEqual([
        'note of user:default/karin was refused and recorded',
      ]);
    });
  });

  describe('says “gaps”', () => {
    it('where a number is missing in the record', () => {
      const found = foundWhere(({ standing: { events } }) => {
        events.splice(1, 1);
      });
      expect(found.gaps).toContain(
        `case case-1 has a gap before ${standingOfAWalk().standing.events[2].seq}`,
      );
    });

    it('where what was asked later came earlier', () => {
      const found = foundWhere(({ standing: { log } }) => {
        [log[1].nth, log[2].nth] = [log[2].nth, log[1].nth];
        log.reverse();
      });
      expect(found.gaps.join()).toMatch(/came out of turn/);
    });
  });

  describe('says “read model ≠ workflow”', () => {
    it('where the read model is behind its record', () => {
      const found = foundWhere(walk => {
        const model = modelOf(walk);
        model.case = { ...model.case, seq: model.case.seq - 1 };
      });
      expect(kindsIn(found)).toEqual(['differences']);
    });

    it('where a case is not in the read model', () => {
      const found = foundWhere(({ standing }) => {
        delete standing.readModel;
      });
      expect(found.differences).toEqual([
        'case case-1 is not in the read model',
      ]);
    });

    it('where the record has one word otherwise than the workflow', () => {
      const found = foundWhere(walk => {
        const last = lastOf(walk);
        const { standing } = walk;
        const other = {
          ...last,
          data: { by: 'user:default/karin', text: 'x' },
        };
        standing.events = [...standing.events.slice(0, -1), other];
      });
      expect(found.differences).toEqual([
        `case case-1: event ${standingOfAWalk().standing.events.length} is another in the workflow`,
      ]);
    });

    it('where the workflow has an event that was never recorded', () => {
      const found = foundWhere(walk => {
        const run = runOf(walk);
        const more = { ...lastOf(walk), seq: run.case.seq + 1 };
        walk.standing.run = { ...run, events: [...run.events, more] };
      });
      expect(kindsIn(found)).toEqual(['differences']);
    });

    it('where the workflow stands otherwise than the read model', () => {
      const found = foundWhere(walk => {
        const run = runOf(walk);
        const watchers = ['user:default/nobody-knows'];
        walk.standing.run = { ...run, case: { ...run.case, watchers } };
      });
      expect(found.differences.join()).toMatch(/they differ/);
    });

    it('where a case is open and nothing runs it', () => {
      const found = foundWhere(({ standing }) => {
        delete standing.run;
      });
      expect(found.differences).toEqual([
        'case case-1 is open and nothing runs it',
      ]);
    });

    it('where an earlier run goes on beside the later one', () => {
      const found = foundWhere(walk => {
        modelOf(walk).epoch = 2;
      });
      expect(found.differences).toEqual([
        'case case-1 is run in epoch 1, and it is 2',
      ]);
    });
  });
});
