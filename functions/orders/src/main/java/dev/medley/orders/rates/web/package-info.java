/** The HTTP side of rates. */
@NullMarked
package dev.medley.orders.rates.web;

import org.jspecify.annotations.NullMarked;
