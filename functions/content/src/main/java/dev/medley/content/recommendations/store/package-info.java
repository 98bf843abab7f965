/** SQL. */
@NullMarked
package dev.medley.content.recommendations.store;

import org.jspecify.annotations.NullMarked;
