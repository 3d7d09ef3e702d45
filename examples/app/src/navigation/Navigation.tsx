import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { businessRelationsTranslationRef } from '@business-relations/backstage-plugin-business-relations';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';

/** Search and the pages of the installed plugins above, the reader's own things below. */
export const Navigation = ({ navItems }: NavContentComponentProps) => {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  // A page's title is one text for everybody; ours has it in the reader's language.
  const relations = navItems.take('page:business-relations');
  const pages = navItems.withComponent(({ icon, href, title }) => (
    <SidebarItem icon={() => icon} to={href} text={title} />
  ));
  // Both have an entry of their own in the bar.
  pages.take('page:search');
  pages.take('page:notifications');

  return (
    <Sidebar>
      <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {pages.take('page:catalog')}
        {relations && (
          <SidebarItem
            icon={() => relations.icon}
            to={relations.href}
            text={t('shared.title')}
          />
        )}
        <SidebarScrollWrapper>
          {pages.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {pages.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
};
