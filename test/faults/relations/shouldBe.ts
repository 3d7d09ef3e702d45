import { Knex } from 'knex';

/** A relation from the entity's side: `component:default/intake`, `hasCustomer`, `group:default/claims`. */
export type Expected = { subject: string; type: string; target: string };

/**
 * What stands above each service, system and domain, and whose role of the nearest level holds there: by the words of
 * `architecture.md`, section 5, in SQL, and not by anything of the product's own. Postgres.
 */
const statement = `
WITH RECURSIVE there AS (
  SELECT ref, kind, type FROM entities WHERE gone_since IS NULL
),
levels (subject, level, distance) AS (
  SELECT ref, ref, 0 FROM there
  WHERE kind IN ('system', 'domain') OR (kind = 'component' AND type IN ('service', 'website'))
  UNION ALL
  SELECT subject, above.target, distance + 1
  FROM levels
  JOIN entity_links above ON above.source = level AND above.link = 'part'
  JOIN there ON there.ref = above.target
),
in_force AS (
  SELECT a.id, a.role, a.in_addition, a.everything, unit.ref AS unit, holder.ref AS holder
  FROM assignments a
  LEFT JOIN there unit ON unit.ref = a.unit
  LEFT JOIN there holder ON holder.ref = a.holder
  WHERE a.role IN ('customer', 'orderer', 'accountManager') AND a.status = 'accepted'
    AND a.deputy_for IS NULL AND (a.holder IS NULL OR holder.ref IS NOT NULL)
    AND coalesce(a.valid_from, :day) <= :day AND coalesce(a.valid_to, :day) >= :day
),
named AS MATERIALIZED (
  SELECT subject, distance, in_force.*
  FROM levels
  JOIN assignment_entities scope ON scope.entity = level
  JOIN in_force ON in_force.id = scope.assignment
),
nearest AS (
  SELECT subject, role, min(distance) AS until FROM named WHERE NOT in_addition GROUP BY subject, role
),
by_name AS MATERIALIZED (
  SELECT named.* FROM named LEFT JOIN nearest USING (subject, role)
  WHERE until IS NULL OR distance <= until
),
at_or_above (unit, above) AS (
  SELECT ref, ref FROM there WHERE kind = 'group'
  UNION
  SELECT unit, link.target
  FROM at_or_above
  JOIN entity_links link ON link.source = above AND link.link = 'parent'
  JOIN there ON there.ref = link.target
),
for_all_of_a_unit AS (
  SELECT customer.subject, everywhere.role, everywhere.unit, everywhere.holder
  FROM (SELECT DISTINCT subject, unit FROM by_name WHERE role = 'customer') customer
  JOIN at_or_above ON above = customer.unit
  JOIN in_force everywhere ON everywhere.everything AND everywhere.unit = at_or_above.unit
  WHERE (everywhere.role <> 'customer' OR everywhere.unit = customer.unit)
    AND NOT EXISTS (
      SELECT FROM by_name nearer
      WHERE nearer.subject = customer.subject AND nearer.role = everywhere.role
        AND nearer.unit = everywhere.unit AND NOT nearer.in_addition
    )
),
standing AS (
  SELECT subject, role, unit, holder FROM by_name
  UNION
  SELECT subject, role, unit, holder FROM for_all_of_a_unit
)
SELECT subject, 'has' || upper(left(role, 1)) || substr(role, 2) AS type, target
FROM (
  SELECT subject, role, unit AS target FROM standing
  UNION
  SELECT subject, role, holder FROM standing
) both_ends
WHERE target IS NOT NULL`;

/** What every entity should show on a day by the roles and the catalog's shape as our tables have them now. */
export async function shouldBe(db: Knex, day: string): Promise<Expected[]> {
  const { rows } = await db.raw(statement, { day });
  return rows;
}
