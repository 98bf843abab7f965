@NullMarked
package dev.medley.planted.orders.store;

import org.jspecify.annotations.NullMarked;
