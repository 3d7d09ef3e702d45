import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';

/** A part of a page, with its heading: what assistive technology lists as a region by that name. */
export function Section(props: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Card>
        <CardHeader>
          <Text as="h2" id={heading} variant="title-x-small">
            {props.title}
          </Text>
        </CardHeader>
        <CardBody>{props.children}</CardBody>
      </Card>
    </section>
  );
}
