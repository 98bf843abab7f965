/** The OpenAPI documents of all functions, as one. */
@NullMarked
package dev.medley.platform.docs;

import org.jspecify.annotations.NullMarked;
