@NullMarked
package dev.medley.planted.orders;

import org.jspecify.annotations.NullMarked;
