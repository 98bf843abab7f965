/** SQL. */
@NullMarked
package dev.medley.content.templates.store;

import org.jspecify.annotations.NullMarked;
