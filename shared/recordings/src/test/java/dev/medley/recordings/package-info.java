@NullMarked
package dev.medley.recordings;

import org.jspecify.annotations.NullMarked;
