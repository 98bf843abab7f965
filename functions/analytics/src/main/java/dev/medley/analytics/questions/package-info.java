/** Measures by dimensions: the only things that can be asked for, and so the only ones that reach SQL. */
@NullMarked
package dev.medley.analytics.questions;

import org.jspecify.annotations.NullMarked;
