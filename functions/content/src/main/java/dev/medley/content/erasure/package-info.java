/** Erases what accounts have in content, from all its tables. */
@NullMarked
package dev.medley.content.erasure;

import org.jspecify.annotations.NullMarked;
