/** The HTTP side of orders. */
@NullMarked
package dev.medley.orders.orders.web;

import org.jspecify.annotations.NullMarked;
