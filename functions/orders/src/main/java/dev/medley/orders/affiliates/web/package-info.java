/** The HTTP side of affiliates. */
@NullMarked
package dev.medley.orders.affiliates.web;

import org.jspecify.annotations.NullMarked;
