/** Erases what accounts have in content. */
@NullMarked
package dev.medley.content.erasure.inbox;

import org.jspecify.annotations.NullMarked;
