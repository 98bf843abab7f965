/** A function that breaks the house rules, each once, to show that they notice. */
@NullMarked
package dev.medley.planted;

import org.jspecify.annotations.NullMarked;
