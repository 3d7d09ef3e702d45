import { degradedBy } from './degraded';

const here = async () => ({});
const away = async () => {
  throw new Error('refused');
};
const silent = () => new Promise<never>(() => {});

describe('What is degraded', () => {
  it('is nothing while everything answers', async () => {
    expect(await degradedBy({ temporal: here, backend: here })()).toEqual([]);
  });

  it('is what refuses, and what doesn’t answer in time', async () => {
    const degraded = degradedBy({ temporal: silent, backend: away });
    expect(await degraded()).toEqual(['temporal', 'backend']);
  });

  it('is asked for seldom, however often a probe comes by', async () => {
    let now = 0;
    let asked = 0;
    const backend = async () => {
      asked += 1;
    };
    const degraded = degradedBy({ temporal: here, backend }, () => now);
    await degraded();
    await degraded();
    expect(asked).toBe(1);
    now += 10_000;
    await degraded();
    expect(asked).toBe(2);
  });
});
