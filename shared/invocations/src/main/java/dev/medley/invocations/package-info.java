/** Calls of functions' Lambdas that are no requests. */
@NullMarked
package dev.medley.invocations;

import org.jspecify.annotations.NullMarked;
