/** What moderation decides about what is written here. */
@NullMarked
package dev.medley.social.decisions;

import org.jspecify.annotations.NullMarked;
