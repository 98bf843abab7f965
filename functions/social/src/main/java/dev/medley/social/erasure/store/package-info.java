/** SQL. */
@NullMarked
package dev.medley.social.erasure.store;

import org.jspecify.annotations.NullMarked;
