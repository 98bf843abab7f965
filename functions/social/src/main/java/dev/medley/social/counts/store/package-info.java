/** SQL. */
@NullMarked
package dev.medley.social.counts.store;

import org.jspecify.annotations.NullMarked;
