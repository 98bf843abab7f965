/** SQL. */
@NullMarked
package dev.medley.ml.privacy.store;

import org.jspecify.annotations.NullMarked;
