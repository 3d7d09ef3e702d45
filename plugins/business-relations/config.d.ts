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

    /**
     * Currency that fields for money begin with, ISO 4217.
     *
     * Default: `SEK`.
     *
     * @visibility frontend
     */
    currency?: string;
  };
}
