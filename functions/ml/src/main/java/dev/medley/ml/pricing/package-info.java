/** Proposals for prices, by rules and elasticity, within limits. */
@NullMarked
package dev.medley.ml.pricing;

import org.jspecify.annotations.NullMarked;
