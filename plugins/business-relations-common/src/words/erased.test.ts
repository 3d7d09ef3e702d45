import { message } from '../messages';
import { say } from './say';

const reader = (locale: 'en' | 'sv', names = {}) => ({
  locale,
  zone: 'UTC',
  names: new Map<string, string>(Object.entries(names)),
});

describe('words about personal data', () => {
  it('call whoever was erased by no name, whatever the catalog says', () => {
    const refused = message('unknown-entity', { ref: 'user:default/asa' });
    expect(say(refused, reader('en'))).toContain('asa');
    const needed = message('person-still-needed', {
      person: 'user:erased/1f',
      roles: 1,
      tasks: 2,
      commands: 0,
    });
    expect(say(needed, reader('en', { 'user:erased/1f': 'Åsa' }))).toBe(
      'a person who was erased can’t be erased yet: there is one role and 2 tasks. End or hand over the roles and hand on the tasks; what is on its way arrives by itself.',
    );
    expect(say(needed, reader('sv'))).toBe(
      'en person som har raderats kan inte raderas än: där finns en roll och 2 uppgifter. Avsluta eller lämna över rollerna och lämna uppgifterna vidare; det som är på väg kommer fram av sig självt.',
    );
  });
});
