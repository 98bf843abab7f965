@NullMarked
package dev.medley.ml;

import org.jspecify.annotations.NullMarked;
