/** Recordings that are fetched from servers that their owners name. */
@NullMarked
package dev.medley.audio.imports;

import org.jspecify.annotations.NullMarked;
