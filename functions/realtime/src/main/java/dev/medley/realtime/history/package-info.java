/** The messages of channels, for as long as they are kept. */
@NullMarked
package dev.medley.realtime.history;

import org.jspecify.annotations.NullMarked;
