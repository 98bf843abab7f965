@NullMarked
package dev.medley.access;

import org.jspecify.annotations.NullMarked;
