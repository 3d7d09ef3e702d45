/** Files that pages hand over to whoever looks at them: name and text, without the mark that spreadsheets need. */
export type Downloads = { name: string; text: Promise<string> }[];

/** Keeps what is downloaded from now on; a browser of the tests has no place for it. */
export function keepDownloads(): Downloads {
  const kept: Downloads = [];
  let latest: Blob | undefined;
  URL.createObjectURL = file => {
    latest = file instanceof Blob ? file : undefined;
    return 'blob:kept';
  };
  URL.revokeObjectURL = () => undefined;
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function keep(this: HTMLAnchorElement) {
      if (latest) kept.push({ name: this.download, text: latest.text() });
    });
  return kept;
}
