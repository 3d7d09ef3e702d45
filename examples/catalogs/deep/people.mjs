const first = [
  'Agneta,Ahmed,Anna,Arvid,Astrid,Birgitta,Bo,Cecilia,Dagny,Daniel',
  'Ebba,Elin,Elsa,Emil,Erika,Fatima,Filip,Gunnel,Göran,Hanna',
  'Håkan,Ida,Inger,Ivar,Jamila,Johan,Karin,Kerstin,Lars,Leila',
  'Lovisa,Magnus,Maja,Mikael,Noor,Olof,Pia,Rasmus,Åke,Örjan',
].flatMap(line => line.split(','));

const last = [
  'Alm,Berglund,Björk,Dahl,Edström,Ekman,Engman,Fors,Fransson,Grahn',
  'Hedlund,Holm,Häggström,Isaksson,Jonsson,Kallio,Karim,Lindberg,Ljung,Lund',
  'Markström,Moberg,Norén,Nyberg,Nässén,Olofsson,Palm,Rydell,Salo,Sandberg',
  'Sjödin,Skog,Strand,Svärd,Sörlin,Tjäder,Wallin,Vestin,Åström,Öhman',
].flatMap(line => line.split(','));

/** As in an address: without accents. */
export const plain = text =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/**
 * Somebody by their number. All of the first 1,600 are called differently: of each first name the surnames come one after
 * the other, and neighbours in number share neither.
 */
export function person(number) {
  const given = number % first.length;
  const row = Math.floor(number / first.length);
  const family = (row + given * 7) % last.length;
  const login = `${plain(first[given])}.${plain(last[family])}`;
  return {
    login,
    name: `${first[given]} ${last[family]}`,
    email: `${login}@norrmark.example`,
  };
}
