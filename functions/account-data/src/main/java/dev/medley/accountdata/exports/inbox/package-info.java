/** The queue of exports. */
@NullMarked
package dev.medley.accountdata.exports.inbox;

import org.jspecify.annotations.NullMarked;
