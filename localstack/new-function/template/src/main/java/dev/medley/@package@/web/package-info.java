/** The HTTP side of @words@. */
@NullMarked
package dev.medley.@package@.web;

import org.jspecify.annotations.NullMarked;
