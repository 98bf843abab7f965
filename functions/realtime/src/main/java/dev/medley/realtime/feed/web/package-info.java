/** The same messages over HTTP, and the client for browsers. */
@NullMarked
package dev.medley.realtime.feed.web;

import org.jspecify.annotations.NullMarked;
