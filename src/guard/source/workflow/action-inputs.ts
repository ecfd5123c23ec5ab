import type { Kind } from '../kind.ts';

/** What an input of an action is, where it is anything to be judged. */
export type ActionInput =
  | { readonly kind: 'shell' }
  /** Shell only where it begins with no option. */
  | { readonly kind: 'arguments' }
  /** Source text of another language. */
  | { readonly kind: 'code'; readonly language: Kind }
  /** Where files are copied to. */
  | { readonly kind: 'target' };

const SHELL = { kind: 'shell' } as const;

/** Actions whose commands run on a server. */
export const isSshAction = (uses: string): boolean =>
  /(?:^|[/_-])(?:s?ssh|scp|sftp|rsync)(?:$|[@/_-])|ssh-(?:action|deploy|exec|command|script|remote)|remote-(?:ssh|command)|surefoot|atomic-sync|single-restart|smoke-probe/i.test(
    uses,
  );

/** What the input of this name is to the action that `uses:` names. */
export function actionInput(uses: string, input: string): ActionInput | undefined {
  const name = input.toLowerCase().replaceAll('_', '-');
  if (/(?:scp|rsync|sftp|ftp|ssh-deploy)/i.test(uses) && TARGETS.has(name)) return { kind: 'target' };
  if (!isCommandName(name)) return undefined;
  if (name === 'args' || name === 'arguments') return { kind: 'arguments' };
  if (/^actions\/github-script(?:@|$)/i.test(uses)) return { kind: 'code', language: 'javascript' };
  if (/python/i.test(uses) && /script/.test(name)) return { kind: 'code', language: 'python' };
  return SHELL;
}

const TARGETS = new Set([
  'target',
  'remote-path',
  'remote-dir',
  'server-dir',
  'remote-destination',
  'destination',
  'dest',
  'remotepath',
  'path-remote',
]);

/** `script`, `pre-script`, `script_before`, `inlineScript`, `run`, `install-command`, `before-switch` … */
function isCommandName(name: string): boolean {
  if (/(?:-path|-file|-dir|-name|-timeout|-url|-version|-output|-shell|-retries|-id)$/.test(name)) return false;
  return (
    /(?:^|-)(?:script|scripts|run|runs|command|commands|cmd|cmds|exec|execute|entrypoint|args|arguments|check|hook|hooks|steps?)$/.test(
      name,
    ) ||
    /^(?:script|scripts|command|commands|run|cmd)-/.test(name) ||
    /(?:script|command|commands)$/.test(name) ||
    /^(?:before|after|pre|post)-(?:switch|deploy|release|install|build|test|start|restart|publish)$/.test(name) ||
    /^(?:start|stop|build|install|bash|shell|sh)$/.test(name)
  );
}
