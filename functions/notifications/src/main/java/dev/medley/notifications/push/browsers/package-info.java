/** Pushes to browsers (RFC 8030, RFC 8291, RFC 8292). */
@NullMarked
package dev.medley.notifications.push.browsers;

import org.jspecify.annotations.NullMarked;
