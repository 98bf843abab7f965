/** What may be followed, and by whom. */
@NullMarked
package dev.medley.realtime.channels;

import org.jspecify.annotations.NullMarked;
