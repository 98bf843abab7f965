/** The end of an account: it is closed when its erasure begins, and erased once its last tokens have expired. */
@NullMarked
package dev.medley.identity.closure;

import org.jspecify.annotations.NullMarked;
