/** How far forwarding is, in the database. */
@NullMarked
package dev.medley.analytics.forwarding.store;

import org.jspecify.annotations.NullMarked;
