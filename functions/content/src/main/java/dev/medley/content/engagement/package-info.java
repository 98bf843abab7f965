/** What readers do with items, summed up by day, version and channel. */
@NullMarked
package dev.medley.content.engagement;

import org.jspecify.annotations.NullMarked;
