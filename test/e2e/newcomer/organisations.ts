/** Whoever and whatever the walk is about, as one catalog calls them. Names are those that the pages show. */
export type Organisation = {
  /** Knows nothing yet, and names the first people. */
  newcomer: string;
  unit: { ref: string; name: string };
  service: { ref: string; name: string };
  customer: string;
  /** Without one, the customer orders. */
  orderer?: string;
  accountManager: string;
  /** What the catalog itself can't read. */
  broken?: string;
};

const organisations: Record<string, Organisation> = {
  /** Backstage's public example organisation, which lies beside this repository only in some places. */
  acme: {
    newcomer: 'Nigel Manning',
    unit: { ref: 'group:default/boxoffice', name: 'Box Office' },
    service: { ref: 'component:default/www-artist', name: 'www-artist' },
    customer: 'Tara MacGovern',
    orderer: 'Lucy Sheehan',
    accountManager: 'Janelle Dawe',
    broken: 'api:default/wayback-archive',
  },
  bakery: {
    newcomer: 'Wilma Rask',
    unit: { ref: 'group:default/counters', name: 'Counters' },
    service: { ref: 'component:default/web-shop', name: 'web-shop' },
    customer: 'Maja Rågkaka',
    orderer: 'Nils Limpa',
    accountManager: 'Olle Dahl',
    broken: 'api:default/oven-readings',
  },
};

/**
 * What `@backstage/create-app` puts into the catalog of a fresh app: one person, who is customer by a limit that
 * docs/install.md sets for a try, and then nobody's orderer: that would take another's word.
 */
export const freshApp: Organisation = {
  newcomer: 'guest',
  unit: { ref: 'group:default/guests', name: 'guests' },
  service: {
    ref: 'component:default/example-website',
    name: 'example-website',
  },
  customer: 'guest',
  accountManager: 'guest',
};

/** Whoever asks for something of the service. */
export const whoOrders = ({ orderer, customer }: Organisation): string =>
  orderer ?? customer;

/** The one that the product was started with. */
export function organisation(): Organisation {
  const name = process.env.NEWCOMER_ORGANISATION ?? 'bakery';
  const known = organisations[name];
  if (!known) throw new Error(`There is no walk through a catalog "${name}"`);
  return known;
}
