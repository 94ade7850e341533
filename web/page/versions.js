/**
 * Versions of the address. An address names the version of its state as `v`;
 * an old link goes on working because each change of meaning adds a function
 * here that turns a query of one version into the next one's.
 */

/**
 * MIGRATIONS[i] turns a query of version i+1 into one of version i+2. Each is
 * pure: it returns a new query and leaves its argument alone. There has been
 * one version so far, so there is nothing to turn.
 * @type {readonly ((query: URLSearchParams) => URLSearchParams)[]}
 */
export const MIGRATIONS = [];

/** The version that the page writes. */
export const VERSION = MIGRATIONS.length + 1;

/**
 * Brings a query of any known version to the present one. An address without a
 * version, or with one that the page does not know, is taken as of the present.
 * @param {URLSearchParams} query
 * @param {typeof MIGRATIONS} [migrations]
 * @returns {URLSearchParams} without `v`
 */
export function migrate(query, migrations = MIGRATIONS) {
  let result = new URLSearchParams(query);
  const from = Number(result.get('v'));
  const start = Number.isInteger(from) && from >= 1 ? from - 1 : migrations.length;
  for (const step of migrations.slice(start)) result = step(result);
  result.delete('v');
  return result;
}
