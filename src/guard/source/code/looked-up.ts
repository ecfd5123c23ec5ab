/** Libraries that look processes up: what they call `pid` is of a process that anybody may have started. */
const LIBRARIES =
  /\bpsutil\b|["'](?:ps-list|ps-node|ps-tree|pstree\.remy|pidtree|find-process|pid-port|systeminformation|tasklist)["']/;
/** Objects whose `pid` was given or kept: arguments, settings, files, messages. */
const KEPT =
  /(?:^|[^\w])(?:args?|argv|opts|options|config|conf|settings|params|props|query|body|req|request|msg|message|event|data|info|state|status|lock|meta|metadata|json|row|record|entry|file|match|groups)\b|(?:Config|Options|State|Lock|File|Info|Data|Args|Record|_(?:config|options|state|lock|file|info|data|args|record))\b|JSON\b|\bjson\.|readFile|read_text|\bopen\(|\bpgrep\b|\blsof\b|\bpidof\b/;

export const looksProcessesUp = (text: string): boolean => LIBRARIES.test(text);
export const isKept = (written: string): boolean => KEPT.test(written.slice(0, 300));
