@NullMarked
package dev.medley.emulators;

import org.jspecify.annotations.NullMarked;
