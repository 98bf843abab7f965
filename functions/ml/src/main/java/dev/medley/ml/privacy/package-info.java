/** Accounts of which nothing is learnt. */
@NullMarked
package dev.medley.ml.privacy;

import org.jspecify.annotations.NullMarked;
