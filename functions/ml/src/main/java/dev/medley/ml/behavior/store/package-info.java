/** SQL. */
@NullMarked
package dev.medley.ml.behavior.store;

import org.jspecify.annotations.NullMarked;
