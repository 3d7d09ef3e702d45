import {
  BackendFeature,
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  assignmentAdministerPermission,
  operatePermission,
  personalDataPermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { person, role, service, theService, unit } from '../business';
import { Member } from '../Member';
import { Product } from '../Product';
import { RealTokens } from '../realTokens';

/** Who tries everything, in the order of the table's columns. */
export const callers = [
  'customer',
  'orderer',
  'account manager',
  'service manager',
  'steering group',
  'administrator',
  'no role',
  'another customer',
  'opener',
  'person it is about',
  'worker',
  'catalog',
  'search',
  'another plugin',
  'no token',
  'expired token',
] as const;

export type CallerName = (typeof callers)[number];

/** Of `service intake` in Motor, a unit of Claims. */
const people = {
  customer: 'asa',
  orderer: 'fatima',
  'account manager': 'erik',
  'service manager': 'sven',
  'steering group': 'greta',
  administrator: 'dag',
  'no role': 'nils',
  'another customer': 'hanna',
  opener: 'karin',
  'person it is about': 'pia',
} satisfies Partial<Record<CallerName, string>>;

const refOf = (name: string) => `user:default/${name}`;

const administrators = [refOf(people.administrator)];
const reserved = [
  assignmentAdministerPermission,
  operatePermission,
  personalDataPermission,
].map(({ name }) => name);

/** As an installation would have it: everybody takes part, a few administer roles and repair. */
const usualPolicy: BackendFeature = createServiceFactory({
  service: coreServices.permissions,
  deps: { auth: coreServices.auth },
  factory: ({ auth }): PermissionsService => {
    const decide = async (
      asked: { permission: Permission }[],
      { credentials }: { credentials: BackstageCredentials },
    ) => {
      const isAdministrator =
        auth.isPrincipal(credentials, 'user') &&
        administrators.includes(credentials.principal.userEntityRef);
      return asked.map(({ permission }): DefinitivePolicyDecision => ({
        result:
          reserved.includes(permission.name) && !isAdministrator
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }));
    };
    return { authorize: decide, authorizeConditional: decide };
  },
});

/** A backend with Backstage's own check of tokens, and people in every role around one service. */
export class World {
  private spares = 0;

  private constructor(
    readonly product: Product,
    private readonly tokens: RealTokens,
  ) {}

  static async start(...features: BackendFeature[]): Promise<World> {
    const tokens = new RealTokens();
    const product = await Product.start(
      'SQLITE_3',
      ...tokens.features,
      usualPolicy,
      ...features,
    );
    const intake = [theService('intake')];
    await product.business.has(
      unit('life', 'company'),
      service('pensions'),
      person('sven'),
      person('greta'),
      person('nils', 'motor'),
      person('hanna', 'life'),
      person('pia', 'motor'),
    );
    const mandate = { money: { amount: 500_000, currency: 'SEK' } };
    await product.business.assigns(
      role('customer', 'hanna', 'life', [theService('pensions')], { mandate }),
      role('serviceManager', 'sven', undefined, intake),
      role('steeringChair', 'greta', undefined, 'everything'),
    );
    return new World(product, tokens);
  }

  /** Somebody who does something beforehand, by name. */
  as(name: keyof typeof people): Member {
    const ref = refOf(people[name]);
    return this.product.bearing(this.tokens.ofPerson(ref), ref);
  }

  async caller(name: CallerName): Promise<Member> {
    const { product, tokens } = this;
    switch (name) {
      case 'worker':
        return product.bearing(tokens.ofWorker());
      case 'catalog':
        return product.bearing(await tokens.ofPlugin('catalog'));
      case 'search':
        return product.bearing(await tokens.ofPlugin('search'));
      case 'another plugin':
        return product.bearing(await tokens.ofPlugin('scaffolder'));
      case 'no token':
        return product.bearing(undefined);
      case 'expired token':
        return product.bearing(tokens.expired(refOf(people.customer)));
      default:
        return this.as(name);
    }
  }

  refOf = (name: keyof typeof people) => refOf(people[name]);

  /** A service that nobody has a role on yet: what is tried with roles doesn't change who the others are. */
  async spareService(): Promise<string> {
    this.spares += 1;
    const name = `spare-${this.spares}`;
    await this.product.business.has(service(name));
    return theService(name);
  }

  /** Pia orders a service of its own. */
  async ordererOfSpare(): Promise<string> {
    const held = role('orderer', 'pia', 'motor', [await this.spareService()], {
      mandate: {},
    });
    await this.product.business.assigns(held);
    return held.id;
  }

  async stop() {
    await this.product.stop();
  }
}
