/** Reports on the database over HTTP. */
@NullMarked
package dev.medley.platform.database.web;

import org.jspecify.annotations.NullMarked;
