/** How many of a variant there are, where, and which of them are promised. */
@NullMarked
package dev.medley.orders.stock;

import org.jspecify.annotations.NullMarked;
