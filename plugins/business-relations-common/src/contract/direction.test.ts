import { withDirectionsClosed } from './direction';
import { text } from './primitives';

const rightToLeft = '\u202E';
const isolate = '\u2067';
const popDirection = '\u202C';
const popIsolate = '\u2069';

describe('Text that a person writes', () => {
  it('stays as it is where it turns nothing around', () => {
    expect(withDirectionsClosed('Räkna på שלום, tack')).toBe(
      'Räkna på שלום, tack',
    );
  });

  it('turns nothing around that stands after it', () => {
    expect(withDirectionsClosed(`Approve ${rightToLeft}000,5`)).toBe(
      `Approve ${rightToLeft}000,5${popDirection}`,
    );
  });

  it('closes what it opened last first, and an isolate with all inside it', () => {
    expect(
      withDirectionsClosed(`${rightToLeft}a${isolate}b${rightToLeft}c`),
    ).toBe(
      `${rightToLeft}a${isolate}b${rightToLeft}c${popDirection}${popIsolate}${popDirection}`,
    );
    expect(
      withDirectionsClosed(`${isolate}b${rightToLeft}c${popIsolate}d`),
    ).toBe(`${isolate}b${rightToLeft}c${popIsolate}d`);
  });

  it('adds nothing where the writer closed it', () => {
    const closed = `${rightToLeft}a${popDirection} and ${isolate}b${popIsolate}`;
    expect(withDirectionsClosed(closed)).toBe(closed);
    expect(withDirectionsClosed(popDirection)).toBe(popDirection);
  });

  it('is closed wherever it is taken in', () => {
    expect(text(200).parse(` ${rightToLeft}txt `)).toBe(
      `${rightToLeft}txt${popDirection}`,
    );
  });
});
