/** The part of an address behind "#", which may be anybody's. */

/**
 * @param {string} hash
 * @returns {string} decoded, or as it stands where it cannot be
 */
export function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    // "#100%", say: not ours, and kept.
    return hash;
  }
}
