export interface Config {
  /**
   * Who orders, pays for and decides on the services of the catalog.
   */
  businessRelations?: {};
}
