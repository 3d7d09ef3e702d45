const AT_ONCE = 20;

/** So many, a few of them at a time. */
export async function openedAtOnce(count, open) {
  const opened = [];
  let begun = 0;
  const go = async () => {
    while (begun < count) {
      begun += 1;
      opened.push(await open());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
  return opened;
}
