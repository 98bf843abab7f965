/** Channels over HTTP. */
@NullMarked
package dev.medley.realtime.channels.web;

import org.jspecify.annotations.NullMarked;
