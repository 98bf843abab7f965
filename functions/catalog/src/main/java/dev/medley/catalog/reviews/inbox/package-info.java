/** What moderators decide about reviews. */
@NullMarked
package dev.medley.catalog.reviews.inbox;

import org.jspecify.annotations.NullMarked;
