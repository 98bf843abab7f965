/** What moderation says of accounts. */
@NullMarked
package dev.medley.identity.administration.inbox;

import org.jspecify.annotations.NullMarked;
