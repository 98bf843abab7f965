/** What happens right now. */
@NullMarked
package dev.medley.analytics.live;

import org.jspecify.annotations.NullMarked;
