/** The same messages for clients that ask for them. */
@NullMarked
package dev.medley.realtime.feed;

import org.jspecify.annotations.NullMarked;
