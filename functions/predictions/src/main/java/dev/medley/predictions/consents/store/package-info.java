/** SQL. */
@NullMarked
package dev.medley.predictions.consents.store;

import org.jspecify.annotations.NullMarked;
