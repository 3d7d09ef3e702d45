export interface Config {
  businessRelations?: {
    /**
     * Which Components are services, by their `spec.type`: those without customer say so by a label.
     * @default [service, website]
     * @visibility frontend
     */
    serviceTypes?: string[];
  };
}
