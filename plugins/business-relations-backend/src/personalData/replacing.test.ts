import { ofName, ofReference, replacedInJson } from './replacing';

const asa = ofReference('user:default/asa', 'user:erased/1f');

const replaced = (value: unknown, ...more: ReturnType<typeof ofName>[]) =>
  JSON.parse(replacedInJson(JSON.stringify(value), [asa, ...more]));

describe('a person who is replaced', () => {
  it('is found as a value, as a key, in a key and in a text', () => {
    expect(
      replaced({
        by: 'user:default/asa',
        'user:default/asa': [
          { key: 'decide:group:default/a:user:default/asa' },
        ],
        text: 'Ask user:default/asa. Or User:Default/Asa!',
      }),
    ).toEqual({
      by: 'user:erased/1f',
      'user:erased/1f': [{ key: 'decide:group:default/a:user:erased/1f' }],
      text: 'Ask user:erased/1f. Or user:erased/1f!',
    });
  });

  it('is nobody else whose name begins or ends the same', () => {
    const others = [
      'user:default/asa.berg',
      'user:default/asa-b',
      'user:default/asa2',
      'superuser:default/asa',
    ];
    expect(replaced(others)).toEqual(others);
  });

  it('is found by name too, where it is a word', () => {
    expect(
      replaced(
        'ÅSA (asa@x.se) och Åsas bil',
        ofName('Åsa'),
        ofName('asa@x.se'),
      ),
    ).toBe('[…] ([…]) och Åsas bil');
  });

  it('leaves what is not about them to the letter', () => {
    const json = '{ "b": 1,  "a": "user:default/erik" }';
    expect(replacedInJson(json, [asa])).toBe(json);
  });
});
