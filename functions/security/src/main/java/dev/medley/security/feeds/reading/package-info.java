/** Reads feeds where they are published. */
@NullMarked
package dev.medley.security.feeds.reading;

import org.jspecify.annotations.NullMarked;
