/** SQL. */
@NullMarked
package dev.medley.ml.fraud.store;

import org.jspecify.annotations.NullMarked;
