/** SQL. */
@NullMarked
package dev.medley.content.erasure.store;

import org.jspecify.annotations.NullMarked;
