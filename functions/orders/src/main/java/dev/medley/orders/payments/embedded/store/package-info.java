/** Where it remembers its charges. */
@NullMarked
package dev.medley.orders.payments.embedded.store;

import org.jspecify.annotations.NullMarked;
