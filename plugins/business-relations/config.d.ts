export interface Config {
  businessRelations?: {
    /**
     * Which components are services, by `spec.type`: those that can have customers. Systems and domains always can.
     *
     * Default: `service` and `website`.
     *
     * @visibility frontend
     */
    serviceTypes?: string[];
  };
}
