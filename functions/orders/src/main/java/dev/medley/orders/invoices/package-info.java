/** What is billed for orders and credited, as PDF. */
@NullMarked
package dev.medley.orders.invoices;

import org.jspecify.annotations.NullMarked;
