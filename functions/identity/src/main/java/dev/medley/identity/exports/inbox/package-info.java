/** The queue of exports. */
@NullMarked
package dev.medley.identity.exports.inbox;

import org.jspecify.annotations.NullMarked;
