/** SQL. */
@NullMarked
package dev.medley.content.publications.store;

import org.jspecify.annotations.NullMarked;
