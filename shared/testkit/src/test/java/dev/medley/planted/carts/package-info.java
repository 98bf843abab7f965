@NullMarked
package dev.medley.planted.carts;

import org.jspecify.annotations.NullMarked;
