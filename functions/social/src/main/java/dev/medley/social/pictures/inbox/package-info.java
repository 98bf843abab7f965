/** Queues and schedules. */
@NullMarked
package dev.medley.social.pictures.inbox;

import org.jspecify.annotations.NullMarked;
