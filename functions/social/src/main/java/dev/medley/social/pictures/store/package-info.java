/** SQL. */
@NullMarked
package dev.medley.social.pictures.store;

import org.jspecify.annotations.NullMarked;
