/** The provider for laptops and tests, which takes no real money. */
@NullMarked
package dev.medley.orders.payments.embedded;

import org.jspecify.annotations.NullMarked;
