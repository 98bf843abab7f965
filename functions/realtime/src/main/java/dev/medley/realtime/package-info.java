/** What happens, told to clients as it happens: tickets, connections, channels and their messages. */
@NullMarked
package dev.medley.realtime;

import org.jspecify.annotations.NullMarked;
