@NullMarked
package dev.medley.access.signatures;

import org.jspecify.annotations.NullMarked;
