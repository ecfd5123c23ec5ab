import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { managerOf } from './manager/of.ts';
import type { Service } from './unit.ts';

/** More are no service any more. */
export const MOST_UNITS = 20;

/**
 * Reads the input `service`: one unit, or several in the order of their restart, one a line or with commas between.
 * The first that is no socket stands for all where one name is shown. Pure.
 *
 * @throws {Fault} on what the manager cannot call so, on a unit that is named twice, on sockets alone.
 */
export function unitsOf(given: string, manager: string): Pick<Service, 'service' | 'more'> {
  const words = given
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const names = (words.length === 0 ? [given] : words).map((word) => managerOf(manager).nameOf(word));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined || names.length > MOST_UNITS) {
    throw refusal(given, `each unit once, ${MOST_UNITS} at most`);
  }
  const main = names.find((name) => !name.endsWith('.socket'));
  // What holds the port while a service restarts is not itself restarted.
  if (main === undefined) throw refusal(given, 'the service beside its socket, such as my-app.service');
  const more = names.filter((name) => name !== main);
  return more.length === 0 ? { service: main } : { service: main, more };
}

/** Each unit as a service of its own, in their order. */
export function eachOf({ more = [], ...main }: Service): readonly Service[] {
  return [main, ...more.map((service) => ({ ...main, service }))];
}

const refusal = (given: string, may: string): Fault =>
  new Fault(`Input \`service\` holds ${JSON.stringify(given.slice(0, 200))}, which is not understood.`, {
    state: NOTHING_TOUCHED,
    remedy: `Set \`service\`: it may hold ${may}.`,
  });
