@NullMarked
package dev.medley.limits;

import org.jspecify.annotations.NullMarked;
