/** What accounts see of others: those whom they follow, and what they may like. */
@NullMarked
package dev.medley.social.feed;

import org.jspecify.annotations.NullMarked;
