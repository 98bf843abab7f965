@NullMarked
package dev.medley.settings;

import org.jspecify.annotations.NullMarked;
