/** Events about erasures, taken off the queue. */
@NullMarked
package dev.medley.identity.closure.inbox;

import org.jspecify.annotations.NullMarked;
