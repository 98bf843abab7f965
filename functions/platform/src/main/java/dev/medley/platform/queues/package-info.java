/** The queues of all functions, for operators. */
@NullMarked
package dev.medley.platform.queues;

import org.jspecify.annotations.NullMarked;
