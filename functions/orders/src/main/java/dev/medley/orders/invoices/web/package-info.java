/** The HTTP side of invoices. */
@NullMarked
package dev.medley.orders.invoices.web;

import org.jspecify.annotations.NullMarked;
