/** Where @words@ are kept. */
@NullMarked
package dev.medley.@package@.store;

import org.jspecify.annotations.NullMarked;
