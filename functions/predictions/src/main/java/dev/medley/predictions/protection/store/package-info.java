/** SQL. */
@NullMarked
package dev.medley.predictions.protection.store;

import org.jspecify.annotations.NullMarked;
