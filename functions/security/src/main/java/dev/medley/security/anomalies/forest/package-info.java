/** Scores by a random cut forest, which learns while it scores and is kept in the database. */
@NullMarked
package dev.medley.security.anomalies.forest;

import org.jspecify.annotations.NullMarked;
