/** SQL. */
@NullMarked
package dev.medley.content.versions.store;

import org.jspecify.annotations.NullMarked;
