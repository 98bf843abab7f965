/** SQL. */
@NullMarked
package dev.medley.ml.stockadvice.store;

import org.jspecify.annotations.NullMarked;
