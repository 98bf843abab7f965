/** What goes with an account. */
@NullMarked
package dev.medley.analytics.erasure;

import org.jspecify.annotations.NullMarked;
