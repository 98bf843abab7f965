/** What clients say on their connections, and are answered. */
@NullMarked
package dev.medley.realtime.socket;

import org.jspecify.annotations.NullMarked;
