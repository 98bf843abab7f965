/** Sends to the clients that are connected to the WebSocket API. */
@NullMarked
package dev.medley.sockets;

import org.jspecify.annotations.NullMarked;
