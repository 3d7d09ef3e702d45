export { readerSettings } from './database/readers';
export type { ReaderSettings } from './database/readers';
