@NullMarked
package dev.medley.usage;

import org.jspecify.annotations.NullMarked;
