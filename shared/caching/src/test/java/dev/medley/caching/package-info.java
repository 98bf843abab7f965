@NullMarked
package dev.medley.caching;

import org.jspecify.annotations.NullMarked;
