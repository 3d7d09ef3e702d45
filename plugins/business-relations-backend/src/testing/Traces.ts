import { inspect } from 'node:util';
import {
  AuditorEvent,
  DefaultAuditorService,
} from '@backstage/backend-defaults/auditor';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  LoggerService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';

/** What a backend leaves behind of what it is asked: its log, and its audit log. Added to a test backend. */
export class Traces {
  /** Every line with all that goes with it, at every level, as a logger that keeps nothing back would write it. */
  readonly lines: string[] = [];
  readonly audited: AuditorEvent[] = [];

  readonly features: BackendFeature[] = [
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => this.logger(),
    }),
    createServiceFactory({
      service: coreServices.auditor,
      deps: {
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        plugin: coreServices.pluginMetadata,
      },
      factory: deps =>
        DefaultAuditorService.create(event => {
          this.audited.push(event);
        }, deps),
    }),
  ];

  private logger(): RootLoggerService {
    const keep = (message: string, meta?: unknown) => {
      // With the own fields of an error, which Backstage's logger writes too.
      this.lines.push(`${message} ${meta ? inspect(meta, { depth: 9 }) : ''}`);
    };
    const logger: LoggerService = {
      error: keep,
      warn: keep,
      info: keep,
      debug: keep,
      child: () => logger,
    };
    return logger;
  }
}
