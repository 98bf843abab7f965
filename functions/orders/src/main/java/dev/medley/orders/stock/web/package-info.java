/** The HTTP side of stock. */
@NullMarked
package dev.medley.orders.stock.web;

import org.jspecify.annotations.NullMarked;
