/** The schedule of erasures. */
@NullMarked
package dev.medley.identity.erasure.inbox;

import org.jspecify.annotations.NullMarked;
