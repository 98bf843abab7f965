/** Which group an account belongs to, and how likely it is to stay away. */
@NullMarked
package dev.medley.ml.behavior;

import org.jspecify.annotations.NullMarked;
