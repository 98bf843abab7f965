/** Medley as its users meet it: over HTTP, against a whole system. */
@NullMarked
package dev.medley.e2e;

import org.jspecify.annotations.NullMarked;
