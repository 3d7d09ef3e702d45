import { ReactNode } from 'react';
import { FocusScope, useKeyboard } from 'react-aria';

/**
 * What somebody has opened to fill in: they go on in its first field, Escape closes it, and then they are back where
 * they were.
 */
export function OpenedForm(props: {
  label: string;
  className?: string;
  close: () => void;
  children: ReactNode;
}) {
  const { label, className, close, children } = props;
  const { keyboardProps } = useKeyboard({
    onKeyDown: event => {
      if (event.key === 'Escape') close();
      else event.continuePropagation();
    },
  });
  return (
    <section aria-label={label} className={className} {...keyboardProps}>
      {/* The reader has just asked for it: this takes them there, it does not take them away from anything. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <FocusScope autoFocus restoreFocus>
        {children}
      </FocusScope>
    </section>
  );
}
