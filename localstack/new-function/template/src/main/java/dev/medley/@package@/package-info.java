/** The @words@ of accounts. Announces {@code @thing@.*}. */
@NullMarked
package dev.medley.@package@;

import org.jspecify.annotations.NullMarked;
