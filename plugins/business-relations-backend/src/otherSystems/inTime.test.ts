import { inTime } from './inTime';

const never = () => new Promise<never>(() => {});
const MINUTE = 60_000;

describe('What another system is asked', () => {
  it('is what it answers, or why it does not', async () => {
    await expect(inTime(MINUTE, async () => 'yes')).resolves.toBe('yes');
    await expect(
      inTime(MINUTE, async () => {
        throw new Error('403');
      }),
    ).rejects.toThrow('403');
  });

  it('is waited for no longer than that, whether it listens to the signal or not', async () => {
    await expect(inTime(1, never)).rejects.toThrow('no answer in time');
  });

  it('ends when whoever asks stops', async () => {
    const stop = new AbortController();
    const asked = inTime(MINUTE, never, stop.signal);
    stop.abort();
    await expect(asked).rejects.toThrow('no answer in time');
    await expect(inTime(MINUTE, never, stop.signal)).rejects.toThrow();
  });

  it('leaves nothing behind where it throws at once', async () => {
    const stop = new AbortController();
    const unheard = jest.fn();
    process.on('unhandledRejection', unheard);
    await expect(
      inTime(
        MINUTE,
        () => {
          throw new Error('no address');
        },
        stop.signal,
      ),
    ).rejects.toThrow('no address');
    stop.abort();
    await new Promise(setImmediate);
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
});
