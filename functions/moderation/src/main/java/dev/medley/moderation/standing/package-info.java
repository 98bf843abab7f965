/** How accounts stand: trust, strikes, sanctions. */
@NullMarked
package dev.medley.moderation.standing;

import org.jspecify.annotations.NullMarked;
