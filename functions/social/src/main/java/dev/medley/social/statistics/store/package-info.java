/** SQL. */
@NullMarked
package dev.medley.social.statistics.store;

import org.jspecify.annotations.NullMarked;
