import type { Rule } from '../../rule.ts';
import { optionsOf } from '../reading/options.ts';
import { orderOf } from '../reading/units.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

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
      return (verb === 'disable' || verb === 'reset') && !texts.includes('--dry-run') ? {} : undefined;
    }
    const order = orderOf(command);
    return order && VERBS.includes(order.verb) && order.units.some((unit) => FIREWALLS.includes(unit)) ? {} : undefined;
  },
};
