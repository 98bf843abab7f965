/** What somebody has bought, and what becomes of it. */
@NullMarked
package dev.medley.orders.orders;

import org.jspecify.annotations.NullMarked;
