import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  bundleWorkflowCode,
  Logger,
  WorkflowBundleOption,
} from '@temporalio/worker';

export const packageFolder = dirname(
  require.resolve('@business-relations/worker/package.json'),
);

const source = join(packageFolder, 'src', 'workflows.ts');

/** Made when the package is packed. */
export const prebuilt = join(packageFolder, 'dist', 'workflow-bundle.js');

/**
 * Bundles the workflows of a module for Temporal's isolates.
 *
 * Modules are evaluated once for all workflows of a worker, and frozen, instead of once for each of them: that was two
 * thirds of what an open case took (docs/benchmarks.md, “A worker's memory”). So a module of engine or rules may keep
 * nothing that changes; lint sees to that.
 */
export const bundleOf = (workflowsPath: string, logger: Logger) =>
  bundleWorkflowCode({
    workflowsPath,
    preloadModules: [workflowsPath],
    logger,
    webpackConfigHook: config => ({
      ...config,
      output: {
        ...config.output,
        // Instead of paths of the machine where it was bundled.
        devtoolModuleFilenameTemplate: '[resource-path]',
      },
    }),
  });

export const bundleOfSource = (logger: Logger) => bundleOf(source, logger);

/** The workflows of this package: from source in this repository, as they were packed anywhere else. */
export const workflowBundle = async (
  logger: Logger,
): Promise<WorkflowBundleOption> =>
  existsSync(source) ? bundleOfSource(logger) : { codePath: prebuilt };
