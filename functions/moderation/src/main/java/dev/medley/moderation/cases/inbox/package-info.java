/** What other functions have held. */
@NullMarked
package dev.medley.moderation.cases.inbox;

import org.jspecify.annotations.NullMarked;
