/** The HTTP side of fraud. */
@NullMarked
package dev.medley.orders.fraud.web;

import org.jspecify.annotations.NullMarked;
