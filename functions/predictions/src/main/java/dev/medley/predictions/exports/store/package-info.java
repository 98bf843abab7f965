/** SQL. */
@NullMarked
package dev.medley.predictions.exports.store;

import org.jspecify.annotations.NullMarked;
