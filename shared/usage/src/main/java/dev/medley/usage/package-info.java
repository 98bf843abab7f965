/**
 * How much accounts use, and how much they may. A meter is the kind of thing that is made: {@code recording}, {@code
 * prediction}. The count is taken in the statement that makes the thing ({@code usage.take}), so that no race gets past it.
 */
@NullMarked
package dev.medley.usage;

import org.jspecify.annotations.NullMarked;
