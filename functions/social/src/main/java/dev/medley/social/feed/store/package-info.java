/** SQL. */
@NullMarked
package dev.medley.social.feed.store;

import org.jspecify.annotations.NullMarked;
