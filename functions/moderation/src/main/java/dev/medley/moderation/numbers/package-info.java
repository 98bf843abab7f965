/** Numbers for moderators and for everybody. */
@NullMarked
package dev.medley.moderation.numbers;

import org.jspecify.annotations.NullMarked;
