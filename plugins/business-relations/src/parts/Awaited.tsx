import {
  Card,
  CardBody,
  CardHeader,
  Flex,
  Grid,
  Skeleton,
  useBreakpoint,
} from '@backstage/ui';
import styles from './Awaited.module.css';

/** Of different lengths, as text is. */
const widths = ['75%', '50%', '60%', '45%', '70%'] as const;

const widthOf = (index: number) => widths[index % widths.length];

/** A line of text that is still awaited; heights are in pixels. */
export const AwaitedLine = (props: {
  width?: string;
  height?: number;
  /** Which of the lengths, where none is given. */
  index?: number;
}) => (
  <Skeleton
    className={styles.line}
    width={props.width ?? widthOf(props.index ?? 0)}
    height={props.height ?? 14}
  />
);

/** Nothing has a name yet: things are told apart by their number. */
const numbers = (length: number) => Array.from({ length }, (_, index) => index);

/** Some lines of text. */
export const AwaitedLines = ({ lines }: { lines: number }) => (
  <Flex direction="column" gap="2">
    {numbers(lines).map(line => (
      <AwaitedLine key={line} index={line} />
    ))}
  </Flex>
);

/** A table, or the list that a table is on a phone. */
export function AwaitedRows({
  rows = 8,
  columns = 5,
}: {
  rows?: number;
  columns?: number;
}) {
  const { up } = useBreakpoint();
  const beside = up('sm') ? columns : 1;
  return (
    <div className={styles.rows}>
      {numbers(rows).map(row => (
        <div key={row} className={styles.row}>
          {numbers(beside).map(column => (
            <AwaitedLine key={column} index={row + column} />
          ))}
        </div>
      ))}
    </div>
  );
}

const AwaitedSection = ({ lines }: { lines: number }) => (
  <Card>
    <CardHeader>
      <AwaitedLine width="30%" height={18} />
    </CardHeader>
    <CardBody>
      <AwaitedLines lines={lines} />
    </CardBody>
  </Card>
);

const AwaitedColumn = ({ sections }: { sections: number[] }) => (
  <Flex direction="column" gap="4">
    {sections.map((lines, index) => (
      <AwaitedSection key={`${index} ${lines}`} lines={lines} />
    ))}
  </Flex>
);

/** Sections one below the other, by their lines, and what stands beside them where there is room. */
export const AwaitedSections = ({
  sections,
  beside,
}: {
  sections: number[];
  beside?: number[];
}) =>
  beside ? (
    <Grid.Root columns={{ initial: '1', md: '12' }} gap="4">
      <Grid.Item colSpan={{ initial: '1', md: '8' }}>
        <AwaitedColumn sections={sections} />
      </Grid.Item>
      <Grid.Item colSpan={{ initial: '1', md: '4' }}>
        <AwaitedColumn sections={beside} />
      </Grid.Item>
    </Grid.Root>
  ) : (
    <AwaitedColumn sections={sections} />
  );

/** A form: labels with their fields. */
export const AwaitedForm = ({ fields }: { fields: number }) => (
  <Flex direction="column" gap="4">
    {numbers(fields).map(field => (
      <div key={field} className={styles.field}>
        <AwaitedLine width="30%" />
        <AwaitedLine width="100%" height={40} />
      </div>
    ))}
  </Flex>
);
