@NullMarked
package dev.medley.lambda;

import org.jspecify.annotations.NullMarked;
