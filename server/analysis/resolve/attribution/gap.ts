/** How many units lie between two places, in classes that grow. */
import { axis } from './featureTable';

export const Gap = axis('0', '1', '2', '3-4', '5-8', '9-15', '16+');

export const gapClass = (units: number): number => (units <= 2 ? Math.max(0, units) : units <= 4 ? 3 : units <= 8 ? 4 : units <= 15 ? 5 : 6);
