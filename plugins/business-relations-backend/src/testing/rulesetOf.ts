import {
  PermissionRule,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';

/** Rules as Backstage's registry hands them out. */
export const rulesetOf = <Resource, Query, Type extends string>(
  rules: PermissionRule<Resource, Query, Type>[],
): PermissionRuleset<Resource, Query, Type> => ({
  getRuleByName: name => {
    const rule = rules.find(each => each.name === name);
    if (!rule) throw new Error(`There is no rule ${name}`);
    return rule;
  },
});
