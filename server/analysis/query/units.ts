/** Units as somebody types them, by the names the analysis has for them. */
import { currencyWritten } from '../detect/amounts/currencies';
import { unitWritten } from '../detect/amounts/units';
import type { NumberKind } from '../article';

export interface UnitOfAmount {
  /** English singular: `kilometer` for `km`, `U.S. dollar` for `US$`, `euro per hour`. */
  readonly unit: string;
  /** What an amount in it is. */
  readonly kind: Extract<NumberKind, 'percent' | 'duration' | 'measure' | 'money'>;
}

/** Undefined for what is in neither list: `passengers`. `money`: of `pounds`, those that are paid. */
export function unitOf(typed: string, money: boolean): UnitOfAmount | undefined {
  const paid = moneyOf(typed);
  const unit = paid && money ? undefined : unitWritten(typed);
  return unit ? { unit: unit.name, kind: unit.kind } : paid;
}

/** `euros`, and what they are paid for: `dollars per hour`. */
function moneyOf(typed: string): UnitOfAmount | undefined {
  const [words = '', ...rest] = typed.split(' per ');
  const currency = currencyWritten(words);
  return currency === undefined ? undefined : { unit: [currency, ...rest.map((per) => unitWritten(per)?.name ?? per)].join(' per '), kind: 'money' };
}
