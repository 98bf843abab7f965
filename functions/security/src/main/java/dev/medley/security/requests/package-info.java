/** What came in, as every function wrote it down ({@code shared/requestlog}). */
@NullMarked
package dev.medley.security.requests;

import org.jspecify.annotations.NullMarked;
