/** The HTTP side of promotions. */
@NullMarked
package dev.medley.orders.promotions.web;

import org.jspecify.annotations.NullMarked;
