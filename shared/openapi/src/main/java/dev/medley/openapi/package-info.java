/** What the compiler adds to the OpenAPI documents of functions. Not there at run time. */
@NullMarked
package dev.medley.openapi;

import org.jspecify.annotations.NullMarked;
