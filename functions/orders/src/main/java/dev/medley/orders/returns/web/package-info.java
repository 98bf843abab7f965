/** The HTTP side of returns. */
@NullMarked
package dev.medley.orders.returns.web;

import org.jspecify.annotations.NullMarked;
