/** Erasing accounts for good, after a time of grace. */
@NullMarked
package dev.medley.accountdata.erasure;

import org.jspecify.annotations.NullMarked;
