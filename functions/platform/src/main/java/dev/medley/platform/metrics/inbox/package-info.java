/** The schedule that looks at queues and samples. */
@NullMarked
package dev.medley.platform.metrics.inbox;

import org.jspecify.annotations.NullMarked;
