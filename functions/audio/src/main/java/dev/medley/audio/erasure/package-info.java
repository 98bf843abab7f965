/** The erasure of what accounts said of recordings and shared, and the end of what somebody else shared for them. */
@NullMarked
package dev.medley.audio.erasure;

import org.jspecify.annotations.NullMarked;
