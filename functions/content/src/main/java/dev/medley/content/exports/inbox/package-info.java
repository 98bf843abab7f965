/** The queue of exports, and their upkeep. */
@NullMarked
package dev.medley.content.exports.inbox;

import org.jspecify.annotations.NullMarked;
