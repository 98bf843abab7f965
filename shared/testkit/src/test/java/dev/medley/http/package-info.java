@NullMarked
package dev.medley.http;

import org.jspecify.annotations.NullMarked;
