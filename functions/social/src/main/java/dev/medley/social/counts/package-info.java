/** Counts that the database keeps, and whether they are right. */
@NullMarked
package dev.medley.social.counts;

import org.jspecify.annotations.NullMarked;
