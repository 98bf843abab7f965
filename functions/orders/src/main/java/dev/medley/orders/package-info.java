/**
 * What is bought: stock, carts, orders, payments, promotions, invoices, returns, affiliates, fraud. Announces
 * {@code order.*}, {@code stock.*}, {@code payment.refunded}, {@code return.changed} and {@code affiliate.*}.
 */
@NullMarked
package dev.medley.orders;

import org.jspecify.annotations.NullMarked;
