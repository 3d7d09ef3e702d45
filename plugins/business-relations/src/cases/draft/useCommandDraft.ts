import { z } from 'zod';
import { CommandFormProps } from '../actions/CommandFormProps';
import { useKeptDraft } from './useKeptDraft';

/** What is written for a command, and the revision of the case that its writer had before them when they began. */
export type CommandDraft<Written> = { read: number; written: Written };

/**
 * Keeps what somebody writes for a command in a case. With what they had read then it also keeps that others have
 * changed the case since: it is told before anything of theirs is written over.
 */
export function useCommandDraft<Written>(
  { on, command }: CommandFormProps,
  shape: z.ZodType<Written>,
  beginning: () => Written,
) {
  const { line } = on.answer;
  const keptShape = z.object({ read: z.number(), written: shape });
  const { draft, write, kept, forget } = useKeptDraft<CommandDraft<Written>>(
    [on.me?.person ?? '', command, line.id].join('/'),
    stored => keptShape.safeParse(stored).data,
    () => ({ read: line.revision, written: beginning() }),
  );
  return {
    ...draft,
    write: (written: Written) => write({ ...draft, written }),
    kept,
    forget,
  };
}
