@NullMarked
package dev.medley.openapi;

import org.jspecify.annotations.NullMarked;
