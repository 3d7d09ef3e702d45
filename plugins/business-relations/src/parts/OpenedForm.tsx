import { ReactNode } from 'react';
import { FocusScope } from 'react-aria';

/**
 * What somebody has opened to fill in: they go on in its first field, and are back where they were when it closes.
 * Escape does not close it: what was typed would be gone by a key that also leaves a list or a calendar.
 */
export function OpenedForm(props: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const { label, className, children } = props;
  return (
    <section aria-label={label} className={className}>
      {/* The reader has just asked for it: this takes them there, it does not take them away from anything. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <FocusScope autoFocus restoreFocus>
        {children}
      </FocusScope>
    </section>
  );
}
