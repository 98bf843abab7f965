/** SQL. */
@NullMarked
package dev.medley.audio.imports.store;

import org.jspecify.annotations.NullMarked;
