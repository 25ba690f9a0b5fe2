import type { Template } from '../../template.ts';
import { ecologicalDamagePublicInterest } from './ecological-damage-public-interest.ts';
import { ecologicalEnvironmentCompensation } from './ecological-environment-compensation.ts';
import { environmentalPollutionPublicInterest } from './environmental-pollution-public-interest.ts';
import { liabilityInsuranceContract } from './liability-insurance-contract.ts';
import { maritimeFreightForwarding } from './maritime-freight-forwarding.ts';
import { maritimePersonalInjury } from './maritime-personal-injury.ts';
import { personalInjury } from './personal-injury.ts';
import { personalInsuranceContract } from './personal-insurance-contract.ts';
import { propertyInsuranceContract } from './property-insurance-contract.ts';
import { seafarerLaborContract } from './seafarer-labor-contract.ts';
import { shipCollision } from './ship-collision.ts';
import { trafficAccidentLiability } from './traffic-accident-liability.ts';

/** The forms of this folder, by their number in the national set; our own last. */
export const civilHarmForms: readonly Template[] = [
  propertyInsuranceContract,
  liabilityInsuranceContract,
  personalInsuranceContract,
  trafficAccidentLiability,
  shipCollision,
  maritimePersonalInjury,
  maritimeFreightForwarding,
  seafarerLaborContract,
  environmentalPollutionPublicInterest,
  ecologicalDamagePublicInterest,
  ecologicalEnvironmentCompensation,
  personalInjury,
];
