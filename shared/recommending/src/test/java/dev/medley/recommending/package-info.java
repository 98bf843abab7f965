@NullMarked
package dev.medley.recommending;

import org.jspecify.annotations.NullMarked;
