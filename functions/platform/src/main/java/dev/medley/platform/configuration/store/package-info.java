@NullMarked
package dev.medley.platform.configuration.store;

import org.jspecify.annotations.NullMarked;
