/**
 * What is kept about accounts for their owners: activity and statistics, usage and tiers, exports, the keys to model
 * providers that they bring, and the erasure of all of it. Announces exports, keys and erasures.
 */
@NullMarked
package dev.medley.accountdata;

import org.jspecify.annotations.NullMarked;
