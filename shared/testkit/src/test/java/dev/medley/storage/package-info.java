@NullMarked
package dev.medley.storage;

import org.jspecify.annotations.NullMarked;
