/** SQL. */
@NullMarked
package dev.medley.ml.trends.store;

import org.jspecify.annotations.NullMarked;
