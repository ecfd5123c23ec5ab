/** What could make git start a program, or show something else than what is stored. Each is set to nothing. */
const HARMLESS: Readonly<Record<string, string>> = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.attributesFile': '/dev/null',
  'core.alternateRefsCommand': 'true',
  'core.quotePath': 'true',
  // A repository that a change puts somewhere below the checkout, with a configuration of its own.
  'safe.bareRepository': 'explicit',
  'fetch.recurseSubmodules': 'false',
  'submodule.recurse': 'false',
  'protocol.ext.allow': 'never',
  'gc.auto': '0',
  'maintenance.auto': 'false',
};

/** Variables that lead git to another repository, or make it start a program. */
const REFUSED =
  /^GIT_(DIR|WORK_TREE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|COMMON_DIR|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|PROXY_COMMAND|TRACE.*|CONFIG|CONFIG_PARAMETERS|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS)$/;

/**
 * The environment for git: the job's own, the system's configuration left out, and configuration that comes before all
 * files. What the environment already holds as `GIT_CONFIG_COUNT` stays: logins are handed over so.
 */
export function gitEnvironment(
  env: NodeJS.ProcessEnv,
  config: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  const result: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(env)) if (!REFUSED.test(name)) result[name] = value;
  const given = Number(/^\d{1,3}$/.exec(env['GIT_CONFIG_COUNT'] ?? '')?.[0] ?? 0);
  const pairs = Object.entries({ ...HARMLESS, ...config });
  for (const [index, [key, value]] of pairs.entries()) {
    result[`GIT_CONFIG_KEY_${given + index}`] = key;
    result[`GIT_CONFIG_VALUE_${given + index}`] = value;
  }
  return {
    ...result,
    GIT_CONFIG_COUNT: String(given + pairs.length),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ATTR_NOSYSTEM: '1',
    LC_ALL: 'C',
  };
}
