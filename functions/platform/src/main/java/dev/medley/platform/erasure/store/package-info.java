/** SQL. */
@NullMarked
package dev.medley.platform.erasure.store;

import org.jspecify.annotations.NullMarked;
