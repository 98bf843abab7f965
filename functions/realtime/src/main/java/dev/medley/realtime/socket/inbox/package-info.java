/** What the WebSocket API tells. */
@NullMarked
package dev.medley.realtime.socket.inbox;

import org.jspecify.annotations.NullMarked;
