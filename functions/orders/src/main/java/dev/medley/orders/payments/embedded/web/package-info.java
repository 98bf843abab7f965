/** Where its buyers prove that a card is theirs. */
@NullMarked
package dev.medley.orders.payments.embedded.web;

import org.jspecify.annotations.NullMarked;
