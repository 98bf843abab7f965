/** The HTTP side of carts. */
@NullMarked
package dev.medley.orders.carts.web;

import org.jspecify.annotations.NullMarked;
