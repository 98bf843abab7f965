@NullMarked
package dev.medley.requestlog;

import org.jspecify.annotations.NullMarked;
