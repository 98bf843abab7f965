/** What happens right now, in the database. */
@NullMarked
package dev.medley.analytics.live.store;

import org.jspecify.annotations.NullMarked;
