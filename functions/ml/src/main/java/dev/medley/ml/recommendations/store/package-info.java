/** SQL. */
@NullMarked
package dev.medley.ml.recommendations.store;

import org.jspecify.annotations.NullMarked;
