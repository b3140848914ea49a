/** What a measure is in the other system: 870 miles for `1,400 kilometers`. */
export { inOtherSystem, type Conversion } from '../detect/amounts/conversions';
