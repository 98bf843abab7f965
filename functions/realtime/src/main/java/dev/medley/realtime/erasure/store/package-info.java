/** What goes with an account, in the database. */
@NullMarked
package dev.medley.realtime.erasure.store;

import org.jspecify.annotations.NullMarked;
