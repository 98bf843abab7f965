/** Erases what was kept of accounts that are erased. */
@NullMarked
package dev.medley.security.erasure.inbox;

import org.jspecify.annotations.NullMarked;
