/** SQL. */
@NullMarked
package dev.medley.content.exports.store;

import org.jspecify.annotations.NullMarked;
