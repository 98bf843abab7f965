/** What goes with an account. */
@NullMarked
package dev.medley.realtime.erasure;

import org.jspecify.annotations.NullMarked;
