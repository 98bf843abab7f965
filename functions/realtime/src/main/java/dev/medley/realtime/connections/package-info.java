/** Who is connected, and may still be. */
@NullMarked
package dev.medley.realtime.connections;

import org.jspecify.annotations.NullMarked;
