/** What the home page of either frontend system is told of the widget; the widget itself comes when it is shown. */
export const widget = {
  title: 'Asked of me',
  description: 'Business relations: what is asked of you, by when.',
  layout: {
    width: { minColumns: 4, defaultColumns: 6 },
    height: { minRows: 3, defaultRows: 5 },
  },
  components: () => import('./parts'),
};
