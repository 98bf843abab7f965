/** What follows from money that came or went back. */
@NullMarked
package dev.medley.orders.books.inbox;

import org.jspecify.annotations.NullMarked;
