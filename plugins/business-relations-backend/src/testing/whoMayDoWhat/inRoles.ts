import { Attempts, commonIn, inCase } from './attempt';
import { World } from './World';

export const proposition = async (world: World) => ({
  role: 'orderer',
  holder: world.refOf('person it is about'),
  unit: 'group:default/motor',
  scope: { entities: [await world.spareService()] },
  inAddition: true,
  mandate: {
    services: 'all',
    from: '2026-01-01',
    grantor: world.refOf('customer'),
    evidence: 'Minutes of 12 January',
  },
});

/** Karin proposes Pia as an orderer, on Åsa's word. */
async function aProposal(world: World): Promise<string> {
  const { line } = await world
    .as('opener')
    .opens('role', { ask: 'accept', ...(await proposition(world)) });
  return line.id;
}

/** Pia is asked whether she still orders. */
async function aConfirmation(world: World): Promise<string> {
  const { line } = await world.as('opener').opens('role', {
    ask: 'confirm',
    assignment: await world.ordererOfSpare(),
  });
  return line.id;
}

export const inRoles: Attempts = {
  'role: accept': inCase(aProposal, 'accept'),
  'role: decline': inCase(aProposal, 'decline', { reason: 'No time' }),
  'role: confirm': inCase(aConfirmation, 'confirm'),
  'role: grant': inCase(aProposal, 'grant'),
  'role: object': inCase(aProposal, 'object', { reason: 'Not by me' }),
  'role: amend': async world => {
    const id = await aProposal(world);
    const amended = await proposition(world);
    return as => as.send(id, 'amend', amended);
  },
  ...commonIn('role', aProposal, 'user:default/pia'),
};
