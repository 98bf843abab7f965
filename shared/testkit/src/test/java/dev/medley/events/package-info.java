@NullMarked
package dev.medley.events;

import org.jspecify.annotations.NullMarked;
