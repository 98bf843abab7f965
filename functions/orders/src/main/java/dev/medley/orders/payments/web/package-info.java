/** The HTTP side of payments. */
@NullMarked
package dev.medley.orders.payments.web;

import org.jspecify.annotations.NullMarked;
