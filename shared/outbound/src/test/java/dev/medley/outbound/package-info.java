@NullMarked
package dev.medley.outbound;

import org.jspecify.annotations.NullMarked;
