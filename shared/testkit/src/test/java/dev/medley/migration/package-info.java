@NullMarked
package dev.medley.migration;

import org.jspecify.annotations.NullMarked;
