/** What the system does, minute by minute. */
@NullMarked
package dev.medley.platform.metrics;

import org.jspecify.annotations.NullMarked;
