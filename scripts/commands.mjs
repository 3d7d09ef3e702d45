/**
 * The commands of the repository that need no more than the set-up: program among the installed packages, then its
 * arguments. `npm run NAME -- MORE` adds more.
 */
export const commands = {
  build: ['backstage-cli', 'repo', 'build', '--all'],
  clean: ['backstage-cli', 'repo', 'clean'],
  format: ['prettier', '--write', '.'],
  lint: ['backstage-cli', 'repo', 'lint', '--max-warnings', '0'],
  types: ['tsc', '--noEmit'],
  'api-reports': ['backstage-repo-tools', 'api-reports'],
};
