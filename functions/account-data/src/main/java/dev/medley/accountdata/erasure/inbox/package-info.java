/** The schedule of erasures. */
@NullMarked
package dev.medley.accountdata.erasure.inbox;

import org.jspecify.annotations.NullMarked;
