/** How often properties are tried: a few times in `npm test`, often by hand: `NEWSMARK_RUNS=100000 NEWSMARK_SEED=7 npx mocha --timeout 0 'test/unit/properties/*.test.ts'`. */
const given = (name: string): number | undefined => {
  const value = Number(process.env[name]);
  return Number.isFinite(value) && process.env[name] ? value : undefined;
};

/** Parameters for `fc.assert`, which prints the seed of what fails. */
export function runs(few: number): { readonly numRuns: number; readonly seed?: number } {
  const seed = given('NEWSMARK_SEED');
  return { numRuns: given('NEWSMARK_RUNS') ?? few, ...(seed === undefined ? {} : { seed }) };
}
