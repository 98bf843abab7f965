/** Erasing accounts for good, after a time of grace. */
@NullMarked
package dev.medley.identity.erasure;

import org.jspecify.annotations.NullMarked;
