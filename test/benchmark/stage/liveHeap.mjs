import { once } from 'node:events';

/**
 * What a process keeps alive in its heap, in bytes, once all that nobody reaches any more is collected: garbage that V8
 * had no reason to collect yet is no part of it. The process was started with `--inspect=127.0.0.1:PORT`.
 */
export async function liveHeap(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [{ webSocketDebuggerUrl }] = await answer.json();
  const line = new WebSocket(webSocketDebuggerUrl);
  await once(line, 'open');
  let last = 0;
  const ask = async method => {
    last += 1;
    line.send(JSON.stringify({ id: last, method }));
    for (;;) {
      const [{ data }] = await once(line, 'message');
      const { id, result } = JSON.parse(data);
      if (id === last) return result;
    }
  };
  try {
    // Twice: what the first round finalises, the second takes away.
    await ask('HeapProfiler.collectGarbage');
    await ask('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await ask(
      'Runtime.getHeapUsage',
    );
    return usedSize + backingStorageSize;
  } finally {
    line.close();
  }
}
