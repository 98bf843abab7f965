/** SQL. */
@NullMarked
package dev.medley.ml.models.store;

import org.jspecify.annotations.NullMarked;
