/** What makes things cheaper: promotions, their codes and who has used them. */
@NullMarked
package dev.medley.orders.promotions;

import org.jspecify.annotations.NullMarked;
