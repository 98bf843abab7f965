/** Erasure. */
@NullMarked
package dev.medley.ml.privacy.inbox;

import org.jspecify.annotations.NullMarked;
