import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { optionsOf } from '../reading/options.ts';
import { orderOf } from '../reading/units.ts';
import { argumentsOf, asks, runs, sketchOf } from '../reading/words.ts';

const FIREWALLS = ['firewalld', 'ufw', 'nftables', 'iptables', 'ip6tables', 'netfilter-persistent', 'shorewall'];
const VERBS = ['stop', 'disable', 'mask', 'kill'];

export const disableFirewall: Rule = {
  id: 'firewall-flush/disable',
  severity: 'error',
  title: 'The firewall is switched off, reset or stopped',
  why: 'Every port of the host is open to the network, or what was let in is cut off.',
  instead: 'Open the one port: ufw allow 443/tcp, firewall-cmd --add-port=443/tcp',
  bad: [
    { text: 'ufw disable' },
    { text: 'sudo ufw --force reset' },
    { text: 'systemctl stop firewalld' },
    { text: 'systemctl disable --now ufw.service' },
    { text: 'service iptables stop' },
    { text: 'systemctl mask nftables' },
    { text: "ssh host 'sudo ufw disable'" },
  ],
  good: [
    { text: 'ufw allow 443/tcp' },
    { text: 'ufw enable' },
    { text: 'ufw --dry-run disable' },
    { text: 'ufw status verbose' },
    { text: 'systemctl restart firewalld' },
    { text: 'systemctl status ufw' },
    { text: 'firewall-cmd --reload' },
    { text: 'systemctl stop app' },
  ],
  command(command) {
    if (runs(command, 'ufw')) {
      const texts = argumentsOf(command).map(sketchOf);
      const [verb] = optionsOf(argumentsOf(command)).operands.map(sketchOf);
      if (texts.includes('--dry-run')) return undefined;
      const lets = verb === 'default' && texts.includes('allow') && !texts.includes('outgoing');
      return verb === 'disable' || verb === 'reset' || lets ? {} : undefined;
    }
    if (opens(command)) return {};
    const order = orderOf(command);
    return order && VERBS.includes(order.verb) && order.units.some((unit) => FIREWALLS.includes(unit)) ? {} : undefined;
  },
};

/** The same by other names: `ufw default allow`, `pfctl -d`, `csf -x`, `shorewall clear`, `chkconfig iptables off`. */
function opens(command: Command): boolean {
  if (!OPENERS.has(command.name) || asks(command)) return false;
  const texts = argumentsOf(command).map(sketchOf);
  const said = `${texts.join(' ')} `;
  switch (command.name) {
    case 'pfctl':
      return /(?:^| )-(?:d|[a-z]*F ?(?:all|rules)) /.test(said);
    case 'csf':
      return /(?:^| )-(?:x|f|-disable|-stop) /.test(said);
    case 'shorewall':
    case 'shorewall6':
      return /^(?:-\S+ )*(?:clear|stop) /.test(said);
    case 'netfilter-persistent':
      return /^(?:flush|stop) /.test(said);
    case 'ipfw':
      return /^(?:-\w+ )*flush /.test(said);
    case 'firewall-cmd':
      return /--set-default-zone[= ]trusted /.test(said);
    case 'firewall-offline-cmd':
      return texts.includes('--disabled');
    case 'chkconfig':
      return FIREWALLS.includes(texts[0] ?? '') && texts.includes('off');
    case 'update-rc.d':
      return FIREWALLS.includes(texts[0] ?? '') && /^(?:disable|remove)$/.test(texts[1] ?? '');
    default:
      return texts[0] === 'delete' || texts[0] === 'del' ? FIREWALLS.includes(texts[1] ?? '') : false;
  }
}

const OPENERS = new Set(
  'pfctl csf shorewall shorewall6 netfilter-persistent ipfw firewall-cmd firewall-offline-cmd chkconfig update-rc.d rc-update'.split(
    ' ',
  ),
);
