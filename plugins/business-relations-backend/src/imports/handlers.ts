import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { handler, Handler } from '../http/handler';
import { AuthorizedImports } from './AuthorizedImports';

export const importHandlers = (imports: AuthorizedImports): Handler[] => [
  handler(routes.previewImport, (request, caller) =>
    imports.preview(request, caller),
  ),
  handler(routes.startImport, (request, caller) =>
    imports.start(request, caller),
  ),
  handler(routes.imports, (_, caller) => imports.list(caller)),
  handler(routes.import, ({ parameters }, caller) =>
    imports.import(parameters.id, caller),
  ),
  handler(routes.exportCustomers, (request, caller) =>
    imports.export(request, caller),
  ),
];
