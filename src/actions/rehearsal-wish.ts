import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import type { Place } from '../release/place.ts';
import type { RehearsalWish } from '../service/rehearsal.ts';
import type { Service } from '../service/unit.ts';

/**
 * What is rehearsed, from the inputs.
 *
 * @throws {Fault} where they name nothing that could be.
 */
export function rehearsalOf(
  place: Place,
  service: Service,
  inputs: { readonly rehearse: boolean; readonly 'port-variable': string },
): RehearsalWish {
  if (inputs.rehearse && service.service === '') throw nothingToRehearse();
  return { ...place, service, variable: variableName(inputs['port-variable']) };
}

/** @throws {Fault} for what no variable of a process can be called. */
function variableName(given: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(given)) return given;
  throw new Fault(`Input \`port-variable\` holds ${JSON.stringify(given)}, which is no name of a variable.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Name the variable that tells the service its port: letters, digits and underscores, such as PORT.',
  });
}

const nothingToRehearse = (): Fault =>
  new Fault('Input `rehearse` is true, and `service` names no unit to rehearse.', {
    state: NOTHING_TOUCHED,
    remedy: 'Set `service`, or leave `rehearse` away.',
  });
