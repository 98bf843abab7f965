/** Deletes what identity need keep for a time only. */
@NullMarked
package dev.medley.identity.retention;

import org.jspecify.annotations.NullMarked;
