import {
  CaseAnswer,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { play } from './play';
import { Story } from './story';

const karin = 'user:default/karin.akesson';
const erik = 'user:default/erik.lind';

const story: Story = {
  key: 'claims-by-voice',
  kind: 'requirement',
  opener: karin,
  opening: { title: 'Report a claim by talking' },
  steps: [
    { as: karin, do: 'submit', content: {} },
    { as: erik, do: 'classify', content: { class: 'new' } },
    { as: erik, do: 'note', content: { text: 'They will call back' } },
  ],
};

/** A case that has carried out what stands in `done`. */
const caseAfter = (done: string[]): CaseAnswer => ({
  line: {
    id: 'a-case',
    kind: 'requirement',
    description: { title: '', stage: 'draft', stages: [] },
    open: true,
    openedBy: karin,
    openedAt: '2026-11-02T08:00:00Z',
    updatedAt: '2026-11-02T08:00:00Z',
    revision: 1,
  },
  state: {},
  watchers: [],
  watching: false,
  tasks: [],
  due: {},
  follows: {},
  offers: [],
  history: done.map((command, nth) => ({
    event: {
      case: 'a-case',
      seq: nth + 1,
      epoch: 1,
      type: 'case.noted',
      at: '2026-11-02T08:00:00Z',
      actor: { person: karin },
      command,
      data: {},
    },
    sentence: { code: 'engine-away', params: {} },
  })),
  participants: [],
  pending: [],
  names: {},
});

/** The public API, which has carried out some commands before, and what it is asked as whom. */
const api = (done: string[]) => {
  const asked: string[] = [];
  const as = (person: string) =>
    createClient(async path => {
      const [, command = 'open'] = path.match(/commands\/(.*)/) ?? [];
      asked.push(`${person} ${command}`);
      // The key of the opening is known: it opens nothing twice.
      if (command !== 'open' || !done.length) done.push(command);
      return Response.json({
        status: 'carried-out',
        command,
        case: caseAfter(done),
      });
    });
  return { asked, people: { as } };
};

describe('playing a case', () => {
  it('opens it and takes each step as whoever acts', async () => {
    const { asked, people } = api([]);
    await play(story, people);
    expect(asked).toEqual([
      `${karin} open`,
      `${karin} submit`,
      `${erik} classify`,
      `${erik} note`,
    ]);
  });

  it('goes on where it was interrupted', async () => {
    const { asked, people } = api(['open', 'submit', 'classify']);
    await play(story, people);
    expect(asked).toEqual([`${karin} open`, `${erik} note`]);
  });

  it('does nothing when everything was done before', async () => {
    const { asked, people } = api(['open', 'submit', 'classify', 'note']);
    await play(story, people);
    expect(asked).toEqual([`${karin} open`]);
  });

  it('says what was refused, where', async () => {
    const people = {
      as: () =>
        createClient(async () =>
          Response.json(
            {
              error: {
                code: 'unknown-entity',
                message: 'That service is unknown',
              },
            },
            { status: 404 },
          ),
        ),
    };
    await expect(play(story, people)).rejects.toThrow(
      'requirement claims-by-voice, open: That service is unknown',
    );
  });
});
