/** SQL. */
@NullMarked
package dev.medley.platform.queues.store;

import org.jspecify.annotations.NullMarked;
