/** Lists of hostile addresses that others publish: imported on schedule, and held requests to. */
@NullMarked
package dev.medley.security.feeds;

import org.jspecify.annotations.NullMarked;
