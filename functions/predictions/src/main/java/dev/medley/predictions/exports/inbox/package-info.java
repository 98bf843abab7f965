/** Queues and schedules. */
@NullMarked
package dev.medley.predictions.exports.inbox;

import org.jspecify.annotations.NullMarked;
