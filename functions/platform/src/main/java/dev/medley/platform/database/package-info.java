/** What operators ask about the database: what takes time and room, and what is in the way. */
@NullMarked
package dev.medley.platform.database;

import org.jspecify.annotations.NullMarked;
