/** Notices of arrival taken off the queue and put back on it, and the sweep. */
@NullMarked
package dev.medley.catalog.media.inbox;

import org.jspecify.annotations.NullMarked;
