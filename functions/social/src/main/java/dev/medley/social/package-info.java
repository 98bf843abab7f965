/** Influencers, follows, posts, comments and feeds. */
@NullMarked
package dev.medley.social;

import org.jspecify.annotations.NullMarked;
