/** Where invoices are kept. */
@NullMarked
package dev.medley.orders.invoices.store;

import org.jspecify.annotations.NullMarked;
