/** Where payments are kept. */
@NullMarked
package dev.medley.orders.payments.store;

import org.jspecify.annotations.NullMarked;
