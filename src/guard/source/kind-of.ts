import type { Kind } from './kind.ts';
import { shebangProgram } from './shebang.ts';

const BY_PROGRAM: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:sh|bash|zsh|ksh|mksh|dash|ash|fish|bats|csh|tcsh|busybox)$/, 'shell'],
  [/^(?:node|nodejs|deno|bun|zx|tsx|ts-node)$/, 'javascript'],
  [/^(?:python|pypy|uv|xonsh)$/, 'python'],
  [/^(?:ruby|jruby|rake)$/, 'ruby'],
  [/^(?:make|gmake)$/, 'makefile'],
  [/^just$/, 'justfile'],
];

/** By the whole path from the root; the first that matches decides. */
const BY_PATH: readonly (readonly [RegExp, Kind | undefined])[] = [
  [/(?:^|\/)(?:\.github|\.gitea|\.forgejo)\/workflows\/[^/]+\.ya?ml$/, 'workflow'],
  [/(?:^|\/)action\.ya?ml$/, 'workflow'],
  [/(?:^|\/)(?:\.husky|\.githooks|git-hooks|\.git\/hooks)\/(?:_\/)?[^/.]+(?:\.sh)?$/, 'shell'],
  [/(?:^|\/)hooks\/(?:pre|post|commit|prepare|update|push|applypatch)[a-z-]*$/, 'shell'],
  [
    /(?:^|\/)\.?(?:bashrc|bash_profile|bash_login|bash_logout|bash_aliases|profile|zshrc|zprofile|zshenv|zlogin|kshrc|envrc|xinitrc|xprofile)$/,
    'shell',
  ],
  [/(?:^|\/)(?:PKGBUILD|APKBUILD|gradlew|mvnw|configure|rc\.local)$/, 'shell'],
  [/(?:^|\/)(?:init\.d|cron\.(?:hourly|daily|weekly|monthly)|profile\.d)\/[^/]+$/, 'shell'],
  [/\.(?:sh|bash|zsh|ksh|fish|bats|command|ebuild|bash\.inc|sh\.(?:in|tmpl|j2|erb|dist|example|template))$/i, 'shell'],
  [
    /\.(?:postinst|preinst|postrm|prerm)$|(?:^|\/)(?:debian|DEBIAN)\/(?:.+\.)?(?:postinst|preinst|postrm|prerm|rules)$/,
    'shell',
  ],
  [/(?:^|\/)(?:(?:.+[.-])?(?:Dockerfile|Containerfile)|(?:Dockerfile|Containerfile)[.-][^/]+)$/i, 'dockerfile'],
  [/\.(?:dockerfile|containerfile)$/i, 'dockerfile'],
  [/(?:^|\/)(?:GNUmakefile|BSDmakefile|[Mm]akefile)(?:\.[\w-]+)?$|\.(?:mk|mak|make)$/, 'makefile'],
  [/(?:^|\/)\.?justfile$|\.just$/i, 'justfile'],
  [/(?:^|\/)Taskfile(?:\.dist)?\.ya?ml$/i, 'taskfile'],
  [
    /(?:^|\/)(?:package|composer|deno|nodemon|turbo|project|nx|lefthook|bun)\.jsonc?$|(?:^|\/)package\.json5$|(?:^|\/)\.(?:lintstagedrc|huskyrc|nodemonrc|simple-git-hooks)(?:\.json)?$/,
    'package',
  ],
  [/(?:^|\/)(?:package-lock|npm-shrinkwrap|composer\.lock|tsconfig[^/]*)\.json$/, undefined],
  [/(?:^|\/)(?:pnpm-lock|yarn\.lock)\.ya?ml$/, undefined],
  [
    /(?:^|\/)\.(?:claude|cursor|codex|gemini|qwen|opencode|windsurf|kiro|roo|continue|copilot|aider|amazonq)\/.*\.jsonc?$/,
    'assistant',
  ],
  [/(?:^|\/)\.?(?:opencode|claude|cursor|codex|gemini)(?:[-.][\w-]+)?\.jsonc?$/, 'assistant'],
  [/(?:^|\/)(?:cron\.d|crontabs)\/[^/]+$|(?:^|\/)(?:[^/]+[-_.])?crontab(?:[-_.][^/]+)?$|\.cron(?:tab)?$/, 'crontab'],
  [
    /\.(?:service|timer|socket|mount|automount|path|target)$|(?:^|\/)[^/]+\.(?:service|socket|timer|mount)\.d\/[^/]+\.conf$/,
    'systemd',
  ],
  [/\.(?:service|timer|socket)\.(?:in|j2|tmpl|erb|template|example|dist)$/, 'systemd'],
  [
    /(?:^|\/)(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$|(?:^|\/)[^/]+\.compose\.ya?ml$|(?:^|\/)docker-stack[^/]*\.ya?ml$/i,
    'compose',
  ],
  [/(?:^|\/)\.gitlab-ci[^/]*\.ya?ml$|(?:^|\/)[^/]*\.gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/.*\.ya?ml$/, 'pipeline'],
  [
    /(?:^|\/)\.circleci\/[^/]+\.ya?ml$|(?:^|\/)azure-pipelines[^/]*\.ya?ml$|(?:^|\/)\.azure[\w-]*\/.*\.ya?ml$/,
    'pipeline',
  ],
  [
    /(?:^|\/)(?:bitbucket-pipelines|\.travis|\.drone|\.woodpecker|appveyor|\.appveyor|cloudbuild|buildspec|codemagic|\.cirrus|\.semaphore|render|\.gitpod|\.platform\.app|lefthook|\.lefthook|wercker|amplify|appspec|\.scrutinizer|screwdriver|earthly|skaffold)\.ya?ml$/,
    'pipeline',
  ],
  [/(?:^|\/)(?:\.buildkite|\.woodpecker|\.drone|\.semaphore)\/.*\.ya?ml$/, 'pipeline'],
  [/(?:^|\/)(?:cloud-init|cloud-config|user-data|userdata)[^/]*$/, 'cloud-init'],
  [/(?:^|\/)(?:playbooks?|roles|tasks|handlers|ansible)\/.*\.ya?ml$|(?:^|\/)(?:site|playbook)[^/]*\.ya?ml$/, 'ansible'],
  [/(?:^|\/)\.pre-commit-(?:config|hooks)\.ya?ml$/, 'pre-commit'],
  [/(?:^|\/)Procfile(?:\.[\w-]+)?$/, 'procfile'],
  [/(?:^|\/)logrotate(?:\.d\/[^/]+|\.conf|[^/]*)$|\.logrotate$/, 'logrotate'],
  [/(?:^|\/)(?:Jenkinsfile[^/]*|[^/]+\.(?:jenkinsfile|groovy))$/i, 'jenkinsfile'],
  [/\.(?:tf|tofu|tf\.json)$|\.pkr\.hcl$/, 'terraform'],
  [
    /(?:^|\/)(?:Vagrantfile|Rakefile|Gemfile|Capfile|Guardfile|Fastfile|Brewfile|Thorfile|Dangerfile)$|\.(?:rb|rake|ru|gemspec|thor|cap)$/,
    'ruby',
  ],
  [/\.(?:js|mjs|cjs|jsx|ts|mts|cts|tsx)$/, 'javascript'],
  [/\.(?:py|pyw|pyi|bzl)$|(?:^|\/)(?:SConstruct|SConscript|wscript|fabfile)$/, 'python'],
  [
    /(?:^|\/)(?:pyproject|Cargo|mise|\.mise|netlify|fly|wrangler|Pipfile|pixi|railway|nixpacks|config)\.toml$|(?:^|\/)Pipfile$/,
    'toml',
  ],
  [
    /\.(?:md|markdown|mdx|mdc|mkd|qmd|mdown)$|(?:^|\/)(?:README|CONTRIBUTING|RUNBOOK|AGENTS|CLAUDE|\.cursorrules|\.clinerules|\.windsurfrules)$/i,
    'markdown',
  ],
  [/\.rst$/i, 'rst'],
  [
    /(?:^|\/)(?:supervisord?|circus|tox|setup)[^/]*\.(?:conf|ini|cfg)$|(?:^|\/)supervisor[^/]*\/.*\.(?:conf|ini)$|\.(?:ini|conf|cfg)(?:\.j2|\.in|\.erb|\.tmpl)?$/,
    'ini',
  ],
  [/\.ya?ml(?:\.j2|\.tmpl|\.in|\.example|\.dist)?$/i, 'yaml'],
  [/\.(?:json|jsonc|json5)$/i, 'json'],
];

/** Program text says by its suffix what it is, whatever else it is named after: `dockerfile.ts`, `crontab.test.py`. */
const CODE = /(?:^|\/)[^/A-Z]*\.(?:[cm]?[jt]s|[jt]sx|py|rb)$/;
const OF_CODE = BY_PATH.filter(([, kind]) => kind === 'javascript' || kind === 'python' || kind === 'ruby');

/**
 * What kind of file this is, wherever in the tree it lies. `undefined`: none that can hold commands.
 * `firstLine` decides where the name says nothing, and so does the mode of a file without a suffix.
 */
export function kindOf(path: string, firstLine: string, executable: boolean): Kind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const program = shebangProgram(firstLine);
  const byProgram = program === undefined ? undefined : BY_PROGRAM.find(([pattern]) => pattern.test(program))?.[1];
  // Nobody is helped by a name that is written in another way: `deploy.SH`, `deploy.sh ` and a path of a hundred folders.
  const plain = path.slice(-4096).trimEnd();
  const found = (CODE.test(plain) ? OF_CODE : BY_PATH).find(([pattern]) => pattern.test(plain));
  // A hook of any language lies under a name that says shell.
  if (byProgram !== undefined && (found === undefined || found[1] === 'shell')) return byProgram;
  if (found) return found[1];
  if (/^#cloud-config\b/.test(firstLine)) return 'cloud-init';
  if (/^#compdef\b|^# *shellcheck shell=/.test(firstLine)) return 'shell';
  if (/^-\*- *mode: *makefile/i.test(firstLine.replace(/^#\s*/, ''))) return 'makefile';
  if (program !== undefined) return undefined;
  return executable && !name.includes('.') ? 'shell' : undefined;
}
