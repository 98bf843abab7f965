@NullMarked
package dev.medley.planted.carts.store;

import org.jspecify.annotations.NullMarked;
